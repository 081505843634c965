/** What one person answers: nine levels, and something of themselves. */
export const answerFields = (): Record<string, string> => ({
	...Object.fromEntries(
		["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
			`jawab-${code}`,
			String(1 + Math.floor(Math.random() * 4)),
		]),
	),
	"diri-sex": "woman",
	"diri-age": "30-44",
	"diri-walking": "none",
});
