/** The text of a file without byte order mark, its lines ended by `\n`. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');

/** An MDX file: YAML between two lines of `---`, then the body. */
export const FIELDS_AND_BODY = /^---[ \t]*\n([^]*?\n)---[ \t]*(?:\n|$)([^]*)$/;
