import { runProgram, windowsProgram } from './page-engine-program.ts';

export const POWERSHELL_PROGRAM = windowsProgram('WindowsPowerShell', 'v1.0', 'powershell.exe');

const POWERSHELL = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command'];
const LONGEST_LOOK_MS = 15_000;

/*
 * Asks an instance of Word of its own, unseen and without questions or macros, for a PDF. 17 is wdExportFormatPDF, 3 is
 * msoAutomationSecurityForceDisable, 0 closes without saving. Word is told to quit whatever happens.
 */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
$word = $null
$document = $null
try {
  $word = New-Object -ComObject Word.Application
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:NOTULA_SOURCE, $false, $true, $false)
  $document.ExportAsFixedFormat($env:NOTULA_TARGET, 17)
} finally {
  if ($document -ne $null) { $document.Close(0) }
  if ($word -ne $null) {
    $word.Quit(0)
    [void][System.Runtime.InteropServices.Marshal]::FinalReleaseComObject($word)
  }
}
`;

/** Arguments of PowerShell that turn the file in NOTULA_SOURCE into the PDF in NOTULA_TARGET. */
export const WORD_TO_PDF: readonly string[] = [...POWERSHELL, SCRIPT];

/** Whether Word can be asked; it is not started. */
export async function isWordThere(): Promise<boolean> {
  const look = "if ([type]::GetTypeFromProgID('Word.Application') -eq $null) { exit 1 }";
  try {
    await runProgram(POWERSHELL_PROGRAM, [...POWERSHELL, look], {
      signal: AbortSignal.timeout(LONGEST_LOOK_MS),
    });
    return true;
  } catch {
    return false;
  }
}
