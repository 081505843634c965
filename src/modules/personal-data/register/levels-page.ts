import { levels, type Protection } from "./levels-file.ts";

/** `docs/protection.md`, as levels.yaml has it. */
export function levelsPage(given: Protection): string {
	const cell = (level: (typeof levels)[number], of: Demand): string =>
		given.levels[level][of];
	const rows = demands.map(
		(of) => `| ${of} | ${levels.map((level) => cell(level, of)).join(" | ")} |`,
	);
	return `# Levels of protection

Made by \`tools/generate.ts\` of [levels.yaml](../src/modules/personal-data/register/levels.yaml): change that file, not this one. Every column of
the database has one of five levels. A test holds them to the migrated catalogue: it names a column that nobody classed, and one whose
values in the data of the stories are not kept as its level asks. Whose data they are, on which ground and for how long stands in the
register of processing (\`/data-pribadi\`); how keys live and end in [keys](keys.md).

| | ${levels.join(" | ")} |
|---|${levels.map(() => "---").join("|")}|
${rows.join("\n")}

What is not named below follows from the register: a column of [holds.yaml](../src/modules/personal-data/register/holds.yaml) is
\`personal\`, every other \`internal\`.

## Open

${listOf(given.open)}

## Confidential

${listOf(given.confidential)}

## Secret

${listOf(given.secret)}

Neither a digest nor sealed:

${saidOf(given.held_otherwise)}

## What looks like a secret and is none

${saidOf(given.plain)}
`;
}

const demands = ["means", "stored", "log", "read", "export", "kept"] as const;
type Demand = (typeof demands)[number];

const listOf = (names: readonly string[]): string =>
	names.map((name) => `- \`${name}\``).join("\n");

const saidOf = (names: Readonly<Record<string, string>>): string =>
	Object.entries(names)
		.map(([name, says]) => `- \`${name}\`: ${says}`)
		.join("\n");
