/** As it is kept: without what no database keeps, and without blanks at the ends. */
export const asKept = (text: string): string =>
	text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

/** One line as it is kept. */
export const asLine = (text: string): string =>
	asKept(text).replace(/\s+/g, " ");

/** `9`, `9.30`, `09:30`: as a clock shows it, or null. */
export function hourIn(text: string): string | null {
	const [, hour = "", minute = "00"] =
		/^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? [];
	return hour !== "" && Number(hour) < 24 && Number(minute) < 60
		? `${hour.padStart(2, "0")}:${minute}`
		: null;
}

export const isHttps = (text: string): boolean =>
	/^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text);

/** One address of mail, as mail programs take it. */
export const isMail = (text: string): boolean =>
	text.length <= 254 &&
	/^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+\.[^\s@,;:<>"()[\]\\.]{2,}$/.test(
		text,
	);
