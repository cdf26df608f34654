import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { getChoices } from '../../print/brochure/choices.ts';

/** What a brochure may be put together from; of a large catalogue too much to stand in the page. */
export const GET: APIRoute = () => Response.json(getChoices(getCatalogue()));
