import { sql } from "kysely";
import { publicEvent } from "#events";
import { bytesOf, type Evidence, evidenceOf } from "#evidence";
import type { Context } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import { type Unit, unitById } from "#units";
import { activitiesOf } from "./activity-store.ts";
import {
	type Activity,
	type Agreement,
	type FileRef,
	type Key,
	lastDayOf,
	type Paper,
	type Standing,
	standingOf,
} from "./agreement.ts";
import { placeOf } from "./do-deed.ts";
import type { Organisation } from "./organisation.ts";
import { idsOf, organisationsOf } from "./organisation-store.ts";
import { papersOf } from "./paper-store.ts";
import { mayKeep } from "./policy.ts";
import { agreementByKey, agreementRows } from "./store.ts";
import { terms } from "./terms.ts";

/** An agreement with whom it is, and how it stands today. */
export interface Listed {
	readonly agreement: Agreement;
	readonly organisation: Organisation;
	readonly standing: Standing;
}

export interface Asked {
	/** Code of a province: what holds there, also what holds everywhere. */
	readonly province: string | null;
	readonly kind: string | null;
	readonly topic: string | null;
	/** What is over, in place of what holds or is to come. */
	readonly over: boolean;
}

/** What everybody reads of who works with whom, some at a time, what ends first standing first. */
export async function publicAgreements(
	cx: Context,
	asked: Asked,
	{ limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Listed[]> {
	const rows = await agreementRows(cx)
		.innerJoin(
			"partners.organisation as entered",
			"entered.id",
			"agreement.organisation_id",
		)
		.leftJoin(
			"partners.organisation as read_as",
			"read_as.id",
			"entered.merged_into",
		)
		.where(isAsked(cx, asked))
		.orderBy("agreement.until_on", asked.over ? "desc" : "asc")
		.orderBy("agreement.id")
		.limit(limit)
		.offset(offset)
		.execute();
	return withOrganisations(cx, rows);
}

/** The same of all that is asked for, without the words about each. */
export async function everyPublicAgreement(
	cx: Context,
	asked: Asked,
): Promise<readonly Listed[]> {
	const all: Listed[] = [];
	for (;;) {
		const some = await publicAgreements(cx, asked, {
			limit: terms.readAtOnce,
			offset: all.length,
		});
		for (const one of some)
			all.push({ ...one, agreement: { ...one.agreement, about: "" } });
		if (some.length < terms.readAtOnce) return all;
	}
}

/** Over the names `agreement`, `entered` and `read_as`: what everybody may read, and is asked for. */
const isAsked = (
	cx: Context,
	{ province, kind, topic, over }: Asked,
) => sql<boolean>`(
	agreement.state <> 'draft'
	and (coalesce(agreement.ended_on, agreement.until_on) < ${dayOf(cx.now)}::date) = ${over}
	and (${kind}::text is null or coalesce(read_as.kind, entered.kind) = ${kind})
	and (${topic}::text is null or agreement.topics @> jsonb_build_array(${topic}::text))
	and (
		${province}::text is null
		or agreement.provinces = '[]'::jsonb
		or agreement.provinces @> jsonb_build_array(${province}::text)
	)
)`;

/** In one sentence: how many organisations, how many offices, and what ends soon. */
export interface Sum {
	readonly organisations: number;
	readonly offices: number;
	readonly agreements: number;
	readonly soon: number;
}

export async function sumOf(cx: Context, asked: Asked): Promise<Sum> {
	const today = dayOf(cx.now);
	const { rows } = await sql<Sum>`
		select
			count(distinct coalesce(entered.merged_into, entered.id))::integer as organisations,
			count(distinct agreement.unit_id)::integer as offices,
			count(*)::integer as agreements,
			(count(*) filter (
				where agreement.from_on <= ${today}::date
				and coalesce(agreement.ended_on, agreement.until_on)
					between ${today}::date and ${daysAfter(today, terms.alerts.duty)}::date
			))::integer as soon
		from partners.agreement
		join partners.organisation as entered on entered.id = agreement.organisation_id
		left join partners.organisation as read_as on read_as.id = entered.merged_into
		where ${isAsked(cx, asked)}`.execute(cx.db);
	const [sum] = rows;
	if (!sum) throw new Error("a count has a row");
	return sum;
}

/** All agreements with one organisation that everybody may read, what holds first. */
export async function agreementsWith(
	cx: Context,
	organisationId: string,
): Promise<readonly Listed[]> {
	const rows = await agreementRows(cx)
		.where("agreement.organisation_id", "in", [
			...(await idsOf(cx, organisationId)),
		])
		.where("agreement.state", "!=", "draft")
		.orderBy("agreement.until_on", "desc")
		.orderBy("agreement.id")
		.limit(terms.listed)
		.execute();
	return withOrganisations(cx, rows);
}

async function withOrganisations(
	cx: Context,
	agreements: readonly Agreement[],
): Promise<readonly Listed[]> {
	const today = dayOf(cx.now);
	const organisations = await organisationsOf(
		cx,
		agreements.map(({ organisationId }) => organisationId),
	);
	return agreements.flatMap((agreement) => {
		const organisation = organisations.get(agreement.organisationId);
		return organisation
			? [{ agreement, organisation, standing: standingOf(agreement, today) }]
			: [];
	});
}

/** An agreement for everybody; a draft is none. */
export async function publicAgreement(
	cx: Context,
	key: Key,
): Promise<Agreement | null> {
	const agreement = await agreementByKey(cx, key);
	return agreement && agreement.state !== "draft" ? agreement : null;
}

/** An agreement for the people of its office; for others there is none. */
export const ownAgreement = async (
	cx: Context,
	unit: Unit,
	id: string,
): Promise<Agreement | null> =>
	mayKeep(cx.actor, placeOf(unit)).may
		? agreementByKey(cx, { unitId: unit.id, id })
		: null;

/** An activity as it is shown: an event that everybody sees says its title and day itself. */
export interface Shown extends Activity {
	/** It can be looked at. */
	readonly event: boolean;
}

export interface Whole {
	readonly agreement: Agreement;
	readonly organisation: Organisation;
	readonly standing: Standing;
	readonly papers: readonly Paper[];
	readonly activities: readonly Shown[];
}

/** All that the page of an agreement shows. */
export async function wholeAgreement(
	cx: Context,
	agreement: Agreement,
): Promise<Whole> {
	const [listed] = await withOrganisations(cx, [agreement]);
	if (!listed) throw new Error("an agreement has no organisation");
	const activities: Shown[] = [];
	for (const one of await activitiesOf(cx, agreement)) {
		const event =
			one.eventId === null
				? null
				: await publicEvent(cx, { unitId: agreement.unitId, id: one.eventId });
		activities.push({
			...one,
			event: event !== null,
			...(event ? { title: event.title, on: event.on } : {}),
		});
	}
	return {
		...listed,
		papers: await papersOf(cx, agreement),
		activities: activities.toSorted((a, b) =>
			a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
		),
	};
}

export interface Overview {
	/** Ends soon, or is with a body that is no more. */
	readonly attention: readonly Listed[];
	readonly running: readonly Listed[];
	readonly drafts: readonly Listed[];
	readonly over: readonly Listed[];
}

/** The agreements of an office. */
export async function overviewOf(
	cx: Context,
	{ id: unitId }: Pick<Unit, "id">,
): Promise<Overview> {
	const rows = await agreementRows(cx)
		.where("agreement.unit_id", "=", unitId)
		.orderBy("agreement.until_on")
		.orderBy("agreement.id")
		.limit(terms.listed)
		.execute();
	const all = await withOrganisations(cx, rows);
	const runs = ({ standing }: Listed) =>
		standing !== "draft" && standing !== "over";
	const asks = ({ agreement, organisation, standing }: Listed) =>
		agreement.state === "published" &&
		(standing === "ends-soon" || organisation.dissolvedOn !== null);
	return {
		attention: all.filter((one) => runs(one) && asks(one)),
		running: all.filter((one) => runs(one) && !asks(one)),
		drafts: all.filter(({ standing }) => standing === "draft"),
		over: all
			.filter(({ standing }) => standing === "over")
			.toSorted((a, b) =>
				lastDayOf(a.agreement) < lastDayOf(b.agreement) ? 1 : -1,
			),
	};
}

/** The offices that have to do with an organisation: the one that entered it, and those that have an agreement with it. */
export async function knownTo(
	cx: Context,
	{ id, keptBy }: Pick<Organisation, "id" | "keptBy">,
): Promise<readonly string[]> {
	const rows = await agreementRows(cx)
		.where("agreement.organisation_id", "=", id)
		.where("agreement.state", "!=", "draft")
		.execute();
	return [...new Set([keptBy, ...rows.map(({ unitId }) => unitId)])];
}

/**
 * The offices that say what an organisation is called and whether it is no more: the one that entered it, for all others read it. Where
 * that one is closed, those that have an agreement with it.
 */
export async function describedBy(
	cx: Context,
	organisation: Pick<Organisation, "id" | "keptBy">,
): Promise<readonly string[]> {
	const keeper = await unitById(cx, organisation.keptBy);
	return keeper && keeper.closedOn === null
		? [organisation.keptBy]
		: knownTo(cx, organisation);
}

/** The offices whose agreements the actor looks after. */
export const officesOf = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "actions.keep" && unitId !== null ? [unitId] : [],
		),
	),
];

/** A file of an agreement with its bytes, for the people of its office; `null` for others. */
export async function fileOf(
	cx: Context,
	agreement: Agreement,
	id: string,
): Promise<(Evidence & { readonly bytes: Uint8Array }) | null> {
	const files: readonly (FileRef | null)[] = [
		...(await papersOf(cx, agreement)),
		...(await activitiesOf(cx, agreement)),
	].map(({ file }) => file);
	const ref = files.find((file) => file?.id === id);
	const [kept] = ref ? await evidenceOf(cx, agreement.unitId, [ref]) : [];
	return kept ? { ...kept, bytes: await bytesOf(cx, kept) } : null;
}

/** With whom an event is: agreements that everybody may read, by their activities. */
export async function partnersOfEvent(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Listed[]> {
	const rows = await agreementRows(cx)
		.innerJoin("partners.activity as activity", (join) =>
			join
				.onRef("activity.unit_id", "=", "agreement.unit_id")
				.onRef("activity.agreement_id", "=", "agreement.id"),
		)
		.where("agreement.unit_id", "=", unitId)
		.where("agreement.state", "!=", "draft")
		.where("activity.event_id", "=", id)
		.orderBy("agreement.until_on", "desc")
		.execute();
	const once = new Map(rows.map((row) => [row.id, row]));
	return withOrganisations(cx, [...once.values()]);
}

/** With whom an office works today, for everybody. */
export async function partnersOfUnit(
	cx: Context,
	unitId: string,
): Promise<readonly Listed[]> {
	const rows = await agreementRows(cx)
		.where("agreement.unit_id", "=", unitId)
		.where("agreement.state", "!=", "draft")
		.where(
			sql<boolean>`coalesce(agreement.ended_on, agreement.until_on) >= ${dayOf(cx.now)}::date`,
		)
		.orderBy("agreement.until_on")
		.limit(terms.perPage)
		.execute();
	return withOrganisations(cx, rows);
}
