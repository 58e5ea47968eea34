import { Component, type ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { ErrorScreen } from './error-screen.tsx';

interface Caught {
  error: unknown;
}

/** The last net, around the whole page. React offers it to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { caught: Caught | null }> {
  override state: { caught: Caught | null } = { caught: null };

  static getDerivedStateFromError(error: unknown): { caught: Caught } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    return this.state.caught === null ? this.props.children : <ErrorScreen error={this.state.caught.error} />;
  }
}

/** The net of one page: the navigation around it stays usable. */
export function RouteError() {
  return <ErrorScreen error={useRouteError()} />;
}
