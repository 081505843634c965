/** As it is kept: without what no database keeps, and without blanks at the ends. */
export const asKept = (text: string): string =>
	text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

/** The lines of a field in which each stands for one thing. */
export const linesOf = (text: string): readonly string[] =>
	asKept(text)
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");

/** `Name, institution`, one a line. */
export const namedIn = (line: string) => {
	const [name = "", ...institution] = line.split(",");
	return { name: name.trim(), institution: institution.join(",").trim() };
};

export const lineOf = ({
	name,
	institution,
}: {
	readonly name: string;
	readonly institution: string;
}): string => (institution === "" ? name : `${name}, ${institution}`);
