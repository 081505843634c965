/** As it is kept: without what no database keeps, and without blanks at the ends. */
export const asKept = (text: string): string =>
	text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

/** `9`, `9.30`, `09:30`: as a clock shows it, or null. */
export function hourIn(text: string): string | null {
	const [, hour = "", minute = "00"] =
		/^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? [];
	return hour !== "" && Number(hour) < 24 && Number(minute) < 60
		? `${hour.padStart(2, "0")}:${minute}`
		: null;
}

export const minutesIn = (hour: string): number => {
	const [hours = 0, minutes = 0] = hour.split(":").map(Number);
	return hours * 60 + minutes;
};

/** A count as people type it: `1.200`, `40`; null where it is none. */
export function countIn(text: string): number | null {
	const digits = text.trim().replace(/[. ](?=\d{3}(\D|$))/g, "");
	return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
