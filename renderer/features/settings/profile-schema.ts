import { checkNumberTemplate } from '../../../shared/domain/numbering.ts';
import { officeProfileSchema } from '../../../shared/domain/office-profile.ts';

/** The profile as it may be saved here: a number pattern with unknown parts is refused (rule 8). */
export const savableProfileSchema = officeProfileSchema.superRefine((profile, context) => {
  const complaint = checkNumberTemplate(profile.numbering.template);
  if (complaint !== null) {
    context.addIssue({ code: 'custom', path: ['numbering', 'template'], message: complaint });
  }
});
