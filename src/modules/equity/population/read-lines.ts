import { type Dimension, dimensions, readPeople } from "#surveys";
import { type CellDimension, groupsOf } from "../cell.ts";

/** People of a group who live in a province, or in the nation. */
export interface PopulationLine {
	/** Code; empty is the nation. */
	readonly province: string;
	readonly year: number;
	readonly dimension: CellDimension;
	/** Empty where all are one. */
	readonly group: string;
	readonly people: number;
}

/** What is wrong with one line, counted from 1 as an editor counts. */
export interface PopulationProblem {
	readonly line: number;
	readonly why:
		| "columns"
		| "province"
		| "year"
		| "dimension"
		| "group"
		| "people"
		| "twice"
		| "too-many";
	readonly typed: string;
}

export interface ReadPopulation {
	readonly lines: readonly PopulationLine[];
	readonly problems: readonly PopulationProblem[];
}

/** More lines than provinces, dimensions and groups of one year. */
const mostLines = 2_000;

/**
 * Reads lines as a spreadsheet copies or saves them: province, year, dimension, group, people, with commas, semicolons
 * or tabs. A first line of names, and empty lines, are passed over. People may be written with points between thousands.
 */
export function readPopulation(
	text: string,
	provinces: readonly string[],
	now: number,
): ReadPopulation {
	const lines: PopulationLine[] = [];
	const problems: PopulationProblem[] = [];
	const seen = new Set<string>();
	for (const [at, written] of text.split(/\r\n|\r|\n/).entries()) {
		const line = at + 1;
		if (written.trim() === "" || (line === 1 && /^\W*provinsi/i.test(written)))
			continue;
		if (line > mostLines) {
			problems.push({ line, why: "too-many", typed: String(mostLines) });
			break;
		}
		const read = readLine(written, provinces, now);
		if ("why" in read) {
			problems.push({ line, ...read });
			continue;
		}
		const name = `${read.province} ${read.year} ${read.dimension} ${read.group}`;
		if (seen.has(name))
			problems.push({ line, why: "twice", typed: written.trim() });
		else lines.push(read);
		seen.add(name);
	}
	return { lines, problems };
}

function readLine(
	written: string,
	provinces: readonly string[],
	now: number,
): PopulationLine | Omit<PopulationProblem, "line"> {
	const cells = written.split(/[;\t,]/).map((cell) => cell.trim());
	const [province = "", year = "", dimension = "", group = "", people = ""] =
		cells;
	if (cells.length !== 5) return { why: "columns", typed: written.trim() };
	if (province !== "" && !provinces.includes(province))
		return { why: "province", typed: province };
	if (!/^\d{4}$/.test(year) || Number(year) < 2000 || Number(year) > now)
		return { why: "year", typed: year };
	const known = dimension === "all" || isDimension(dimension);
	if (!known) return { why: "dimension", typed: dimension };
	const groups = dimension === "all" ? [""] : groupsOf(dimension);
	if (!groups.includes(group)) return { why: "group", typed: group };
	const number = readPeople(people);
	if (number == null) return { why: "people", typed: people };
	return {
		province,
		year: Number(year),
		dimension,
		group,
		people: number,
	};
}

const isDimension = (word: string): word is Dimension =>
	dimensions.some((each) => each === word);
