import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import { ServiceContent } from "../service.ts";
import { catalogueIn } from "../tables.ts";
import { type State, states } from "./lifecycle.ts";
import { type Covered, isPublic, type Pledge } from "./pledge.ts";
import type { PledgeKey } from "./store.ts";

/** Every pledge of an office, the newest first; drafts too. */
export async function pledgesOf(
	cx: Context,
	unitId: string,
): Promise<readonly Pledge[]> {
	const rows = await rowsOf(cx, unitId)
		.orderBy("pledge.number", "desc")
		.execute();
	if (rows.length === 0) return [];
	const covered = await coveredBy(cx, unitId);
	return rows.map((row) => asPledge(row, covered.get(row.number) ?? []));
}

export async function pledgeOf(
	cx: Context,
	{ unitId, number }: PledgeKey,
): Promise<Pledge | null> {
	const row = await rowsOf(cx, unitId)
		.where("pledge.number", "=", number)
		.executeTakeFirst();
	if (!row) return null;
	const covered = await coveredBy(cx, unitId, number);
	return asPledge(row, covered.get(number) ?? []);
}

/** The one that holds; `null` where an office has none. */
export const pledgeThatHolds = (pledges: readonly Pledge[]): Pledge | null =>
	pledges.find(({ state }) => state === "published") ?? null;

/** The one that is being drawn up or waits to be published. */
export const pledgeInTheMaking = (pledges: readonly Pledge[]): Pledge | null =>
	pledges.find(({ state }) => state === "draft" || state === "signed") ?? null;

/** Those that held once, the newest first: they stay readable. */
export const olderPledges = (pledges: readonly Pledge[]): readonly Pledge[] =>
	pledges.filter((one) => isPublic(one) && one.state !== "published");

const rowsOf = (cx: Context, unitId: string) =>
	catalogueIn(cx.db)
		.selectFrom("catalogue.pledge as pledge")
		.select([
			"pledge.unit_id",
			"pledge.number",
			"pledge.id",
			"pledge.state",
			"pledge.revision",
			"pledge.text",
			"pledge.place",
			"pledge.signer_name",
			"pledge.signer_position",
			"pledge.withdrawn_why",
			asDay("pledge.review_on").as("review_on"),
			asDayOrNull("pledge.signed_on").as("signed_on"),
			asDayOrNull("pledge.published_on").as("published_on"),
			asDayOrNull("pledge.ended_on").as("ended_on"),
		])
		.where("pledge.unit_id", "=", unitId);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const asPledge = (row: Row, covers: readonly Covered[]): Pledge => ({
	unitId: row.unit_id,
	number: row.number,
	id: row.id,
	state: stateOf(row.state),
	revision: row.revision,
	text: row.text,
	place: row.place,
	signer: { name: row.signer_name, position: row.signer_position },
	reviewOn: row.review_on,
	signedOn: row.signed_on,
	publishedOn: row.published_on,
	endedOn: row.ended_on,
	why: row.withdrawn_why,
	covers,
});

function stateOf(text: string): State {
	const state = states.find((one) => one === text);
	if (!state)
		throw new Error(`the database knows a state of a pledge: ${text}`);
	return state;
}

/**
 * What pledges of an office cover, by number: each service in the version of the pledge, by name. Of a draft the version that
 * holds today, for that is the one that is signed.
 */
async function coveredBy(
	cx: Context,
	unitId: string,
	number?: number,
): Promise<ReadonlyMap<number, readonly Covered[]>> {
	let asked = catalogueIn(cx.db)
		.selectFrom("catalogue.pledge_service as covered")
		.innerJoin(
			"catalogue.service as service",
			"service.id",
			"covered.service_id",
		)
		.innerJoin("catalogue.pledge as pledge", (join) =>
			join
				.onRef("pledge.unit_id", "=", "covered.unit_id")
				.onRef("pledge.number", "=", "covered.number"),
		)
		.innerJoin("catalogue.service_version as version", (join) =>
			join
				.onRef("version.service_id", "=", "covered.service_id")
				.on(
					"version.version",
					"=",
					sql<number>`case when pledge.state = 'draft' then service.version else covered.version end`,
				),
		)
		.select([
			"covered.number",
			"version.version",
			"service.id",
			"service.slug",
			"service.version as now",
			"version.content",
		])
		.where("covered.unit_id", "=", unitId)
		.orderBy("service.slug");
	if (number !== undefined) asked = asked.where("covered.number", "=", number);
	const covered = (await asked.execute()).map((row) => ({
		number: row.number,
		serviceId: row.id,
		slug: row.slug,
		version: row.version,
		now: row.now,
		content: ServiceContent.parse(row.content),
	}));
	return Map.groupBy(covered, (one) => one.number);
}
