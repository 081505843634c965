import { sql } from "kysely";
import { eachService, facilitiesOf, type Service } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { officesOffering, requestProcedures } from "#requests";
import { asOf, dayOf } from "#territory";
import { unitNamesOf } from "#units";
import type { Row } from "../dataset.ts";
import { openDataIn } from "../tables.ts";

/** Rows read at once. */
const slice = 1_000;

/** Every unit that is open today, with the unit right above it. */
export async function* offices(cx: Context): AsyncGenerator<readonly Row[]> {
	for await (const units of unitsBySlug(cx))
		yield units.map((unit) => [
			unit.slug,
			unit.name,
			unit.kind,
			unit.province_code,
			unit.province_name,
			unit.regency_code,
			unit.regency_name,
			unit.parent,
		]);
}

/** What an office has for everybody, as somebody saw it last. */
export async function* facilities(cx: Context): AsyncGenerator<readonly Row[]> {
	for await (const units of unitsBySlug(cx)) {
		const seen = Map.groupBy(
			await facilitiesOf(
				cx,
				units.map(({ unit_id }) => unit_id),
			),
			({ unitId }) => unitId,
		);
		yield units.flatMap(({ unit_id, slug, name }) =>
			(seen.get(unit_id) ?? []).map(
				({ kind, place, last, contested, short }) => [
					slug,
					name,
					kind,
					place,
					last.condition,
					last.on,
					last.by,
					contested > 0,
					short,
				],
			),
		);
	}
}

/** The published services, in the order in which they came. */
export async function* services(cx: Context): AsyncGenerator<readonly Row[]> {
	for await (const service of eachService(cx))
		yield [
			[
				service.slug,
				service.name.id,
				service.unit.slug,
				service.unit.name,
				isFree(service),
				textOf(service.standard.timeLimit),
				textOf(service.standard.requirements),
				service.channels.map(({ kind }) => kind).join("; "),
				service.version,
				service.changedOn,
				service.lastConfirmedOn,
			],
		];
}

/** `null` where nobody said what is paid. */
const isFree = ({ fees }: Service): boolean | null =>
	fees.length === 0 || fees.some(({ rupiah }) => rupiah === null)
		? null
		: fees.every(({ rupiah }) => Number(rupiah) === 0);

const textOf = (
	lines: Service["standard"]["timeLimit"] | undefined,
): string | null =>
	lines === undefined ? null : lines.map(({ id }) => id).join(" · ");

/** Which office takes in what, and within how many days it promises to be done. Of who asked for it nothing is in it. */
export async function* requestsTaken(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for (const { id, title } of [...requestProcedures()].sort((a, b) =>
		a.id < b.id ? -1 : 1,
	)) {
		const offers = await officesOffering(cx, id);
		const names = await unitNamesOf(
			cx,
			offers.map(({ unitId }) => unitId),
		);
		yield offers
			.map(
				({ unitId, promisedDays, since }): Row => [
					id,
					title.id,
					names.get(unitId)?.slug ?? null,
					names.get(unitId)?.name ?? null,
					promisedDays,
					since,
				],
			)
			.sort((a, b) => String(a[2]).localeCompare(String(b[2])));
	}
}

async function* unitsBySlug(cx: Context) {
	const today = dayOf(cx.now);
	let after = "";
	for (;;) {
		const last = after;
		const rows = await openDataIn(cx.db)
			.selectFrom("units.directory as unit")
			.leftJoin("units.directory as above", (join) =>
				join
					.onRef("above.unit_id", "=", "unit.parent_id")
					.on(asOf("above", today)),
			)
			.select([
				"unit.unit_id",
				"unit.slug",
				"unit.name",
				"unit.kind",
				"unit.province_code",
				"unit.province_name",
				"unit.regency_code",
				"unit.regency_name",
				"above.slug as parent",
			])
			.where(asOf("unit", today))
			.where(sql<boolean>`unit.slug > ${last}`)
			.orderBy("unit.slug")
			.limit(slice)
			.execute();
		if (rows.length > 0) yield rows;
		const end = rows.at(-1);
		if (!end || rows.length < slice) return;
		after = end.slug;
	}
}
