import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { getChoices } from '../../outputs/brochure/choices.ts';

/** What a brochure can be made of: too much to carry in the page itself where cities are many. */
export const GET: APIRoute = () => Response.json(getChoices(getCatalogue()));
