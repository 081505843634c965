import { sql } from "kysely";
import type { FactRow, FactSource, Found } from "#facts";
import { type Said, say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { settingsOf } from "#settings";
import type { Day } from "#territory";
import { unitById } from "#units";
import {
	type Check,
	isOld,
	type Limits,
	type Measured,
	shortOf,
} from "./facility.ts";
import { facilityKindNamed } from "./kinds.ts";

/**
 * Of the facilities on record, those that can be used, as it stood at the end of a day: a check that came later, and
 * what people said later, is not in it. What people contest counts as it was seen, and its row says that it is contested. What is
 * smaller than what this installation asks for today does not count, and its row says by how much.
 */
export const facilitiesUsable: FactSource = {
	fact: "facilities-usable",
	find: async (cx, unitId, day): Promise<Found> => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const seen = await seenUntil(cx, unitId, day);
		if (seen.length === 0) return { of: unit.name, notKnown: nothingSeen };
		const { limits } = await settingsOf(cx);
		const rows = seen.map((one) => rowOf(unit.slug, one, day, limits));
		return {
			of: unit.name,
			numerator: String(rows.filter(({ counts }) => counts === "yes").length),
			denominator: String(rows.length),
			rows,
		};
	},
};

/** The facts that the catalogue knows by itself. */
export const factSources: readonly FactSource[] = [facilitiesUsable];

interface Seen {
	readonly id: string;
	readonly kind: string;
	readonly place: string;
	readonly condition: string;
	readonly measures: Check["measures"];
	readonly on: Day;
	readonly contested: number;
}

async function seenUntil(
	{ db }: Context,
	unitId: string,
	day: Day,
): Promise<readonly Seen[]> {
	const { rows } = await sql<Seen>`
		select facility.id, facility.kind, facility.place, seen.condition, seen.measures,
			to_char(seen.checked_on, 'YYYY-MM-DD') as on,
			(select count(*)::integer from catalogue.contest
				where contest.unit_id = facility.unit_id and contest.facility_id = facility.id
					and contest.at_check = seen.number and contest.says = 'contests'
					and contest.told_on <= ${day}::date
					and (contest.state in ('open', 'granted') or contest.answered_on > ${day}::date)
			) as contested
		from catalogue.facility
		join lateral (
			select facility_check.number, facility_check.condition, facility_check.measures,
				facility_check.checked_on
			from catalogue.facility_check
			where facility_check.unit_id = facility.unit_id
				and facility_check.facility_id = facility.id
				and facility_check.checked_on <= ${day}::date
			order by facility_check.number desc
			limit 1
		) as seen on true
		where facility.unit_id = ${unitId}
		order by facility.kind, facility.place, facility.id`.execute(db);
	return rows;
}

function rowOf(
	slug: string,
	{ id, kind, place, condition, measures, on, contested }: Seen,
	day: Day,
	limits: Limits,
): FactRow {
	const there = condition === "present";
	const old = isOld({ on }, day);
	const short = there ? shortOf(kind, measures, limits) : [];
	const label = say(facilityKindNamed(kind)?.label ?? { id: kind }, "id");
	return {
		what: `${label}, ${place}`,
		counts: !there ? "no" : old ? "unknown" : short.length > 0 ? "no" : "yes",
		because: old
			? tooOld(on)
			: short.length > 0
				? tooSmall(on, short)
				: (found[condition]?.(on) ?? { id: on, en: on }),
		since: on,
		paper: null,
		link: `/unit/${slug}/fasilitas/${id}`,
		contested: contested > 0 ? contestedBy(label, contested) : null,
	};
}

const found: Readonly<Record<string, (on: Day) => Said>> = {
	present: (on) => ({
		id: `Ada dan dapat dipakai, dilihat ${on}.`,
		en: `There and usable, seen on ${on}.`,
	}),
	blocked: (on) => ({
		id: `Ada, tetapi tidak dapat dipakai, dilihat ${on}.`,
		en: `There and not usable, seen on ${on}.`,
	}),
	"in-progress": (on) => ({
		id: `Sedang disiapkan, dilihat ${on}.`,
		en: `Being prepared, seen on ${on}.`,
	}),
	absent: (on) => ({
		id: `Tidak ada, dilihat ${on}.`,
		en: `Not there, seen on ${on}.`,
	}),
};
const tooOld = (on: Day): Said => ({
	id: `Terakhir dilihat ${on}, lebih dari setahun lalu: keadaannya tidak diketahui.`,
	en: `Last seen on ${on}, more than a year ago: how it is now is not known.`,
});
/** The figure that is asked for is named: it is this installation's, and nobody else's. */
const tooSmall = (on: Day, short: readonly Measured[]): Said => ({
	id: `Ada, dilihat ${on}, tetapi kurang dari yang diminta situs ini: ${sizesOf(short, "id")}.`,
	en: `There, seen on ${on}, and less than what this site asks for: ${sizesOf(short, "en")}.`,
});
const sizesOf = (short: readonly Measured[], lang: "id" | "en"): string =>
	short
		.map(({ measure, value, limit }) => {
			const [is, asked] = [value ?? "", limit.is ?? ""].map((one) =>
				lang === "id" ? one.replace(".", ",") : one,
			);
			return `${say(measure.label, lang)} ${is} ${say(measure.unit, lang)} (${asked})`;
		})
		.join("; ");
/** How many, never what they wrote: a figure that is handed in stays as it is. */
const contestedBy = (what: string, n: number): Said => ({
	id: `${n} orang yang pernah ke sana mengatakan tidak demikian: ${what}.`,
	en: `${n} who were there say that it is not so: ${what}.`,
});
const noSuchUnit: Said = {
	id: "Unit ini tidak ada pada hari itu.",
	en: "This unit did not exist on that day.",
};
const nothingSeen: Said = {
	id: "Belum ada fasilitas unit ini yang tercatat di Rangkul.",
	en: "No facility of this unit is on record in Rangkul.",
};
