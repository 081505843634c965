/**
 * A value as people see it in their sheet. Numbers lose nothing: a format only adds the zeros that it
 * shows (`007`, `36.10`), so that codes stay codes. Days are `2026-11-22`; the time of day is left out.
 */
export function textOf(
	value: string | number | boolean | Date | null | undefined,
	format: string | undefined,
): string {
	if (value == null) return "";
	if (value instanceof Date) return dayOf(value);
	if (typeof value === "number") return textOfNumber(value, format ?? "");
	return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

const dayOf = (date: Date): string =>
	Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);

function textOfNumber(value: number, format: string): string {
	if (!Number.isFinite(value)) return "";
	if (/^[#0,.]*0%$/.test(format)) return `${plain(value * 100)}%`;
	const [, zeros, decimals] = /^(0+)(?:\.(0+))?$/.exec(format) ?? [];
	if (zeros === undefined) return plain(value);
	const [whole = "", rest = ""] = plain(Math.abs(value)).split(".");
	const fraction = rest.padEnd(decimals?.length ?? 0, "0");
	const digits = whole.padStart(zeros.length, "0");
	return `${value < 0 ? "-" : ""}${digits}${fraction ? `.${fraction}` : ""}`;
}

/** At most the fifteen digits that a spreadsheet program shows: 0.30000000000000004 was typed as 0.3. */
function plain(value: number): string {
	if (Number.isInteger(value)) return BigInt(value).toString();
	const text = String(Number(value.toPrecision(15)));
	return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
}
