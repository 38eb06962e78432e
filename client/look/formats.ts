/**
 * The formats of numbers and moments in a language, each made once: a page prints hundreds of figures, and to make a format
 * takes a phone longer than to print with it.
 *
 * @param language a BCP 47 tag
 */
export const numberFormat = kept(
  (language, options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(language, options),
);

/** The same of days and times. They are the reader's own unless the options name a time zone. */
export const dateFormat = kept(
  (language, options: Intl.DateTimeFormatOptions = {}) => new Intl.DateTimeFormat(language, options),
);

function kept<Options, Format>(
  make: (language: string, options?: Options) => Format,
): (language: string, options?: Options) => Format {
  const made = new Map<string, Format>();
  return (language, options) => {
    const key = JSON.stringify([language, options]);
    let format = made.get(key);
    if (format === undefined) {
      format = make(language, options);
      made.set(key, format);
    }
    return format;
  };
}
