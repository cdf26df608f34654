/** `node src/scripts/check.ts [FOLDER]`: every fault of the content on one list; exit status 1 if there is any. */
import { ContentError } from '../entries/faults.ts';
import { readEntries } from '../entries/read.ts';

try {
  const entries = readEntries(process.argv[2] ?? 'content');
  const projects = entries.practices.flatMap((p) => p.data.projects);
  console.log(`Зміст без помилок: практик ${entries.practices.length}, проєктів ${projects.length}.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
