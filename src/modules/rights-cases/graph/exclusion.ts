import { type Decision, unless } from "#kernel/decision.ts";
import { type Day, includes, type Span } from "#territory";

/** Somebody at an office: as what, from when until when. */
export interface Post extends Span {
	readonly personId: string;
	readonly unitId: string;
	/** A word of `identity`; `head` leads the office. */
	readonly role: string;
}

/** The offices of a day, each with the one right above it, and the posts that people hold, held and will hold. */
export interface Organisation {
	readonly units: readonly {
		readonly id: string;
		readonly parentId: string | null;
	}[];
	readonly posts: readonly Post[];
}

/** Who a case is about: as it stands in its sealed head. */
export interface Concerned {
	/** Ids of accused offices. */
	readonly offices: readonly string[];
	/** Ids of accused people. */
	readonly people: readonly string[];
	/** Ids of people who said, or of whom it was found, that they are too near to it. */
	readonly conflicts: readonly string[];
}

/** Why a case does not exist for somebody; of several reasons the first of this list. */
export const exclusions = [
	"accused",
	"same-office",
	"former-unit",
	"superior",
	"declared",
] as const;
export type Exclusion = (typeof exclusions)[number];

/** Asked of a person by id. */
export type MayLearn = (personId: string) => Decision<Exclusion>;

/**
 * The rule of who must never learn of a case, for the organisation of a day. Never learn: who is accused; who holds a
 * post at an accused office, at one below it, or where an accused person holds one; who ever held a post at an accused
 * office; who leads an office above any of these; who is in a declared conflict. Everybody else may be asked on by other
 * policies: this one gives no right. No law says so in one sentence: it is how Rangkul keeps "independent".
 */
export const whoMayLearn = (
	organisation: Organisation,
	concerned: Concerned,
	day: Day,
): MayLearn => whoMayLearnIn(organisation, day)(concerned);

/** The same for many cases in one organisation. */
export function whoMayLearnIn(
	{ units, posts }: Organisation,
	day: Day,
): (concerned: Concerned) => MayLearn {
	const above = aboveEach(units);
	const postsBy = Map.groupBy(posts, ({ personId }) => personId);
	const held = (personId: string) => postsBy.get(personId) ?? [];
	const today = (personId: string) =>
		held(personId).filter((post) => includes(post, day));
	return (concerned) => ruleOf(concerned, { above, held, today }, day);
}

interface AtHand {
	/** The offices above one. */
	readonly above: (unit: string) => readonly string[];
	/** The posts of a person: all, and those of the day. */
	readonly held: (personId: string) => readonly Post[];
	readonly today: (personId: string) => readonly Post[];
}

function ruleOf(
	{ offices, people, conflicts }: Concerned,
	{ above, held, today }: AtHand,
	day: Day,
): MayLearn {
	const accused = new Set(people);
	const accusedOffices = new Set(offices);
	const theirOffices = new Set(
		people.flatMap((person) => today(person).map(({ unitId }) => unitId)),
	);
	const declared = new Set(conflicts);
	const inLine = new Set(
		[...accusedOffices, ...theirOffices].flatMap((unit) => above(unit)),
	);

	const isNear = ({ unitId }: Post): boolean =>
		accusedOffices.has(unitId) ||
		theirOffices.has(unitId) ||
		above(unitId).some((unit) => accusedOffices.has(unit));
	return (personId) =>
		unless(
			[accused.has(personId), "accused"],
			[today(personId).some(isNear), "same-office"],
			[
				held(personId).some(
					(post) => accusedOffices.has(post.unitId) && wasHeld(post, day),
				),
				"former-unit",
			],
			[
				today(personId).some(
					({ role, unitId }) => role === "head" && inLine.has(unitId),
				),
				"superior",
			],
			[declared.has(personId), "declared"],
		);
}

/** Whether the post was held on some day up to this one: one that was given and taken back at once never was. */
const wasHeld = ({ from, until }: Post, day: Day): boolean =>
	from <= day && (until === null || from < until);

/** All offices above one, nearest first. Ends also where a wrong record leads in a circle. */
function aboveEach(
	units: Organisation["units"],
): (unit: string) => readonly string[] {
	const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
	const known = new Map<string, readonly string[]>();
	return (unit) => {
		const before = known.get(unit);
		if (before) return before;
		const line = new Set<string>();
		let next = parentOf.get(unit) ?? null;
		while (next !== null && next !== unit && !line.has(next)) {
			line.add(next);
			next = parentOf.get(next) ?? null;
		}
		known.set(unit, [...line]);
		return [...line];
	};
}
