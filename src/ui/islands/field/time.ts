/** The time of day as this reader writes it. */
export const timeNow = (): string =>
	new Date().toLocaleTimeString([document.documentElement.lang, "id"], {
		hour: "2-digit",
		minute: "2-digit",
	});
