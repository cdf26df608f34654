import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { getChoices } from '../../outputs/brochure/choices.ts';

/** What a brochure can contain; too large for the page itself if there are many cities. */
export const GET: APIRoute = () => Response.json(getChoices(getCatalogue()));
