import { z } from 'zod';
import { day, webAddress } from './text.ts';

/** What an address of 2019 did when it was asked: `works` answered; `moved` led to another host or page; `missing` said 404 or 410; `unreachable` gave nothing or an error. */
export const linkStates = ['works', 'moved', 'missing', 'unreachable'] as const;
export type LinkState = (typeof linkStates)[number];

/** `content/links.yml`, written by `npm run links`: the state of each printed address and the day it was asked. */
export const linkChecks = z.record(
  webAddress,
  z.strictObject({
    state: z.enum(linkStates).describe(`стан: ${linkStates.join(', ')}`),
    checked: day.describe('коли перевірено'),
  }),
);
export type LinkCheck = z.infer<typeof linkChecks>[string];
export type LinkChecks = z.infer<typeof linkChecks>;
