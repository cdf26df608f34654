/** Name IDs of the `name` table (OpenType specification, «name — Naming Table»). */
const FAMILY = 1;
const STYLE = 2;
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;
/** OFL, clause 2, requires copyright, licence and licence URL to stay. */
const KEPT = [0, 13, 14];
const WINDOWS = 3;

/**
 * Renames a font's family. Rewrites the `name` table but keeps copyright, style and licence. Drops `STAT`: it names
 * axes by records that are gone, and Firefox reports it as broken. The
 * checksums and the header for binary search stay empty: the conversion to woff2 makes them.
 * @param sfnt a TrueType font
 * @throws Error if it has no `name` table
 */
export function renameFamily(sfnt: Buffer, family: string): Buffer {
  const tables = readTables(sfnt);
  const old = tables.get('name');
  if (!old) throw new Error('the font has no name table');
  const style = readName(old, STYLE) ?? 'Regular';
  const names = new Map<number, string>([
    ...KEPT.map((id): [number, string] => [id, readName(old, id) ?? '']),
    [FAMILY, family],
    [STYLE, style],
    [FULL_NAME, `${family} ${style}`],
    [POSTSCRIPT_NAME, `${family}-${style}`.replaceAll(' ', '')],
  ]);
  tables.set('name', writeNames(names));
  tables.delete('STAT');
  return writeTables(sfnt.readUInt32BE(0), tables);
}

function readTables(sfnt: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const offset = sfnt.readUInt32BE(at + 8);
    tables.set(sfnt.toString('latin1', at, at + 4), sfnt.subarray(offset, offset + sfnt.readUInt32BE(at + 12)));
  }
  return tables;
}

function readName(table: Buffer, id: number): string | undefined {
  const storage = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    if (table.readUInt16BE(at) !== WINDOWS || table.readUInt16BE(at + 6) !== id) continue;
    const offset = storage + table.readUInt16BE(at + 10);
    return Buffer.from(table.subarray(offset, offset + table.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}

function writeNames(names: ReadonlyMap<number, string>): Buffer {
  const records: Buffer[] = [];
  const texts: Buffer[] = [];
  let offset = 0;
  for (const [id, name] of [...names].sort(([a], [b]) => a - b)) {
    const text = Buffer.from(name, 'utf16le').swap16();
    const record = Buffer.alloc(12);
    // Platform Windows, encoding Unicode BMP, language English (US).
    [WINDOWS, 1, 0x409, id, text.length, offset].forEach((value, i) => record.writeUInt16BE(value, i * 2));
    records.push(record);
    texts.push(text);
    offset += text.length;
  }
  const header = Buffer.alloc(6);
  header.writeUInt16BE(records.length, 2);
  header.writeUInt16BE(6 + records.length * 12, 4);
  return Buffer.concat([header, ...records, ...texts]);
}

function writeTables(version: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const header = Buffer.alloc(12 + tables.size * 16);
  header.writeUInt32BE(version, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [header];
  let offset = header.length;
  [...tables].forEach(([tag, data], i) => {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const at = 12 + i * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
