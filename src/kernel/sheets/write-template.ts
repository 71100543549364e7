/** A workbook to be filled in: headings with what may stand below them, and a sheet that explains. */
export interface Template {
  readonly name: string;
  readonly columns: readonly {
    readonly label: string;
    /** In characters. */
    readonly width: number;
    readonly isRequired: boolean;
    /** What is chosen from; nothing where it is free. */
    readonly values: readonly string[];
  }[];
  /** How many rows offer the choice. */
  readonly rows: number;
  readonly guide: { readonly name: string; readonly lines: readonly (readonly string[])[] };
  readonly valuesName: string;
}

/** Writes a workbook to be filled in; everything goes in as text, so that no number of a document becomes a day. */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  // The library is large and most processes never write a workbook.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(template.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const guide = book.addWorksheet(template.guide.name);
  const values = book.addWorksheet(template.valuesName);
  const text = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } as const;
  sheet.columns = template.columns.map(({ label, width }) => ({ header: label, width, style: text }));
  sheet.getRow(1).font = { bold: true };
  for (const [at, column] of template.columns.entries()) {
    if (column.isRequired) sheet.getCell(1, at + 1).font = { bold: true, color: { argb: 'FFA61B12' } };
    if (column.values.length === 0) continue;
    values.getColumn(at + 1).values = [column.label, ...column.values];
    values.getColumn(at + 1).width = column.width;
    const letter = values.getColumn(at + 1).letter;
    const formula = `'${template.valuesName}'!$${letter}$2:$${letter}$${column.values.length + 1}`;
    for (let row = 2; row <= template.rows + 1; row += 1) {
      // A value beside the list is let through: it may be spelled in another way that is understood.
      sheet.getCell(row, at + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [formula],
      };
    }
  }
  for (const line of template.guide.lines) guide.addRow([...line]);
  guide.columns.forEach((column) => {
    Object.assign(column, { width: 48, alignment: text.alignment });
  });
  guide.getRow(1).font = { bold: true };
  return new Uint8Array(await book.xlsx.writeBuffer());
}
