import { z } from 'zod';

/** A fact or sum that an editor chose to show: `practice#id`. */
export const figureAddress = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, { error: 'потрібна адреса практика#число' });
