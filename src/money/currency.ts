const known = new Set(Intl.supportedValuesOf('currency'));

/** Whether this is an ISO 4217 code, in capitals: `SAR`. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/**
 * How many decimals a currency has: 2 for SAR, 3 for KWD, 0 for JPY.
 *
 * @throws RangeError when the code is not a currency
 */
export function minorDigits(currency: string): number {
  if (!isCurrency(currency)) throw new RangeError(`Not a currency: ${currency}`);
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
