/** Gives the reader a file that was fetched with a key, which no link may carry. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Where numbers are written with a decimal comma, spreadsheets want a semicolon between cells. */
export function separatorHere(): "comma" | "semicolon" {
  return (1.5).toLocaleString().includes(",") ? "semicolon" : "comma";
}
