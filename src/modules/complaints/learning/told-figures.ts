import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Period } from "#surveys";
import { asOf, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { complaintsIn } from "../tables.ts";
import type { Figure } from "./release/figures.ts";
import { noughts } from "./release/place.ts";

/** Everything that was told of an office, or of the nation, the latest first; a year stands before its quarters. */
export async function figuresFor(
	cx: Context,
	unitId: string | null,
): Promise<Figure[]> {
	const rows = await figures(cx)
		.where("unit_id", "=", unitId ?? noughts)
		.orderBy(sql`period / 10`, "desc")
		.orderBy(sql`case when period % 10 = 0 then 9 else period % 10 end`, "desc")
		.orderBy("kind")
		.execute();
	return rows.map(asFigure);
}

/** Quarters and years that were told, the latest first: a year stands before its quarters. */
export async function periodsTold(cx: Context): Promise<Period[]> {
	const rows = await complaintsIn(cx.db)
		.selectFrom("complaints.told")
		.select("period")
		.orderBy("period", "desc")
		.execute();
	return rows.flatMap(({ period }) =>
		period % 10 === 4 ? [period - 4, period] : [period],
	);
}

export interface OfficeFigure {
	readonly unit: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
	};
	readonly figure: Figure;
}

export interface OfficesTold {
	readonly offices: readonly OfficeFigure[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

const pageSize = 25;

/** The offices about which something was told in a period, by their names and in no other order. */
export async function officesTold(
	cx: Context,
	period: Period,
	asked: number,
): Promise<OfficesTold> {
	const there = complaintsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("complaints.figure as figure")
		.innerJoin("units.directory as unit", "unit.unit_id", "figure.unit_id")
		.where("figure.period", "=", period)
		.where("figure.kind", "=", "")
		.where(asOf("unit", dayOf(cx.now)));
	const { total } = await there
		.select((select) => select.fn.countAll<string>().as("total"))
		.executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(Number(total) / pageSize));
	const page = Math.min(Math.max(1, asked), pages);
	const rows = await there
		.select([
			"figure.unit_id",
			"figure.period",
			"figure.kind",
			"figure.received",
			"figure.due",
			"figure.in_time",
			"figure.median_days",
			"unit.slug",
			"unit.name",
		])
		.orderBy("unit.name")
		.orderBy("figure.unit_id")
		.limit(pageSize)
		.offset((page - 1) * pageSize)
		.execute();
	return {
		offices: rows.map(({ slug, name, ...row }) => ({
			unit: { id: row.unit_id, slug, name },
			figure: asFigure(row),
		})),
		total: Number(total),
		page,
		pages,
	};
}

/** Every figure that was ever told, in slices, for a file. */
export async function* everyFigure(cx: Context): AsyncGenerator<Figure[]> {
	let last: Row | undefined;
	for (;;) {
		const after = last;
		const rows: Row[] = await figures(cx)
			.$if(after !== undefined, (query) =>
				query.where(
					sql<boolean>`(unit_id, period, kind) > (${after?.unit_id}::uuid, ${after?.period}::smallint, ${after?.kind})`,
				),
			)
			.orderBy("unit_id")
			.orderBy("period")
			.orderBy("kind")
			.limit(slice)
			.execute();
		if (rows.length > 0) yield rows.map(asFigure);
		if (rows.length < slice) return;
		last = rows.at(-1);
	}
}

const slice = 2_000;

const figures = (cx: Context) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.figure")
		.select([
			"unit_id",
			"period",
			"kind",
			"received",
			"due",
			"in_time",
			"median_days",
		]);

type Row = Awaited<ReturnType<ReturnType<typeof figures>["execute"]>>[number];

const asFigure = (row: Row): Figure => ({
	unitId: row.unit_id === noughts ? null : row.unit_id,
	period: row.period,
	kind: row.kind === "" ? null : row.kind,
	received: row.received,
	due: row.due,
	inTime: row.in_time,
	medianDays: row.median_days,
});
