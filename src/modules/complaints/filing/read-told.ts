import { askedAheadNamed } from "#catalogue";
import type { FieldProblem, Typed } from "#kernel/form.ts";
import { ok, type Result } from "#kernel/result.ts";
import { isPin, pinDigits, readPin } from "#receipts";
import { type Day, typedDay } from "#territory";
import {
	type Contact,
	concerns,
	kinds,
	levels,
	longestLine,
	longestStory,
} from "../complaint.ts";
import { asksInWords } from "./asks-in-words.ts";
import { fields, type Told } from "./filing.ts";

/** What is known before the fields are read. */
export interface Known {
	readonly today: Day;
	/** Ids of the services of the office, by slug. */
	readonly services: ReadonlyMap<string, string>;
	/** A recording came along: what happened need not be written. */
	readonly hasRecording: boolean;
	/** They join what somebody else told: the same happened to them, and words of their own are a gift. */
	readonly joins?: boolean;
	/** Names of the provinces by code, where the office is not known: then the place must be told. */
	readonly provinces?: ReadonlyMap<string, string> | undefined;
}

/** Reads what somebody tells. Problems stand in the order of the form. */
export function readTold(
	typed: Typed,
	{ today, services, hasRecording, joins = false, provinces }: Known,
): Result<Told, readonly FieldProblem[]> {
	const problems: FieldProblem[] = [];
	const wrong = (
		field: string,
		says: string,
		about?: FieldProblem["about"],
	): null => {
		problems.push({ field, says, ...(about ? { about } : {}) });
		return null;
	};
	// Without the sign of nought, which no database keeps as text.
	const one = (field: string) =>
		(typed[field]?.[0] ?? "").replaceAll("\u0000", "").trim();
	const chosen = <Word extends string>(
		field: string,
		words: readonly Word[],
	): Word | null =>
		words.find((word) => word === one(field)) ??
		wrong(field, `complaints.problem.${field}`);
	const line = (field: string): string | null => {
		const words = one(field);
		if (words.length > longestLine)
			return wrong(field, "complaints.problem.too-long", { n: longestLine });
		return words || null;
	};

	const kind = chosen(fields.kind, kinds);
	const concern = chosen(fields.concern, concerns);
	const slug = one(fields.service);
	const serviceId = services.get(slug) ?? null;
	if (slug !== "" && serviceId === null)
		wrong(fields.service, "complaints.problem.layanan");
	const story = one(fields.story);
	if (story === "" && !hasRecording && !joins)
		wrong(fields.story, "complaints.problem.cerita");
	else if (story !== "" && !hasWords(story))
		wrong(fields.story, "complaints.problem.no-words");
	else if (story.length > longestStory)
		wrong(fields.story, "complaints.problem.story-too-long", {
			n: longestStory,
			over: story.length - longestStory,
		});
	const place = line(fields.place);
	if (provinces && one(fields.place) === "")
		wrong(fields.place, "complaints.problem.where");
	const province = provinces?.get(one(fields.province));
	const day = typedDay(typed, fields.happenedOn);
	const happenedOn = "day" in day ? day.day : null;
	if ("problem" in day) problems.push(day.problem);
	else if (day.day !== null && day.day > today)
		wrong(`${fields.happenedOn}_hari`, "complaints.problem.day-ahead");
	const level = chosen(fields.level, levels);
	const contact: Contact = {
		name: line(fields.name),
		phone: line(fields.phone),
		email: emailIn(line(fields.email), wrong),
		address: line(fields.address),
		helper: line(fields.helper),
	};
	const said = [
		fields.name,
		fields.phone,
		fields.email,
		fields.address,
		fields.helper,
	].find((field) => one(field) !== "");
	// What was typed is not thrown away in silence, and not kept against the choice.
	if (level === "unknown" && said !== undefined)
		wrong(said, "complaints.problem.unknown-with-name");
	const ticked = asksIn(typed);
	const asked = line(fields.interpreter);
	const interpreter = [...ticked.map(inWords), asked]
		.filter((words) => words !== null)
		.join(", ");
	const pin = readPin(one(fields.pin));
	if (pin !== "" && !isPin(pin))
		wrong(fields.pin, "complaints.problem.pin", { n: pinDigits });
	if (problems.length > 0 || !kind || !concern || !level)
		return { ok: false, problem: problems };
	return ok({
		kind,
		concern,
		serviceId,
		story,
		place: province ? `${place}, ${province}` : place,
		happenedOn,
		level,
		contact: said === undefined ? null : contact,
		mayPublish: one(fields.publish) === "ya",
		interpreter: interpreter || null,
		asks: [...new Set([...ticked, ...asksInWords(asked)])],
		...(asked !== null && { askedInWords: asked }),
		pin: pin === "" ? null : pin,
	});
}

/** What was ticked of it; an older form has a tick of its own for the first. */
const asksIn = (typed: Typed): readonly string[] => [
	...new Set([
		...(typed[fields.signs]?.[0] === "ya" ? ["interpreter"] : []),
		...(typed[fields.asks] ?? []).filter((kind) => askedAheadNamed(kind)),
	]),
];

/** As it stands in the complaint, also where nobody is asked to arrange it. */
const inWords = (kind: string): string =>
	kind === "interpreter"
		? "BISINDO"
		: (askedAheadNamed(kind)?.label.id ?? kind);

/** Two signs that are letters of any writing: a picture of a face says that something is felt, and not what. */
const hasWords = (story: string): boolean =>
	(story.match(/\p{L}/gu) ?? []).length >= 2;

function emailIn(
	typed: string | null,
	wrong: (field: string, says: string) => null,
): string | null {
	if (typed === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return typed;
	return wrong(fields.email, "complaints.problem.surel");
}
