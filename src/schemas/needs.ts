import { z } from 'zod';
import { text } from './text.ts';

/** `content/search/needs.yml`: what a page or section is good for, in the words of a reader with the problem. */
export const needs = z
  .record(
    z.string().regex(/^\/(?:[a-z0-9-]+\/)+(?:#[a-z0-9-]+)?$/, {
      error: 'потрібна адреса на зразок /practices/kyiv-smart-city/#bezpechne-misto',
    }),
    z.array(text(90)).min(1),
  )
  .describe('потреби словами читача, який шукає таке рішення, за адресою сторінки чи розділу: видно лише пошуку');
export type Needs = z.infer<typeof needs>;
