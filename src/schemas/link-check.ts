import { z } from 'zod';
import { day, webAddress } from './text.ts';

/** State of a printed address: `works`; `moved` to another host or page; `missing`: 404 or 410; `unreachable`: no answer or another error. */
const linkStates = ['works', 'moved', 'missing', 'unreachable'] as const;
export type LinkState = (typeof linkStates)[number];

/** `content/links.yml`, written by `npm run links`: the state of each printed address and the date of the check. */
export const linkChecks = z
  .record(
    webAddress,
    z.strictObject({
      state: z.enum(linkStates).describe(`стан: ${linkStates.join(', ')}`),
      checked: day.describe('коли перевірено'),
    }),
  )
  .describe('адреса: стан і день перевірки');
export type LinkCheck = z.infer<typeof linkChecks>[string];
/** Addresses never checked are absent. */
export type LinkChecks = z.infer<typeof linkChecks>;
