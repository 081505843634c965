import { Facts } from "#ui/facts.tsx";
import { moment, number } from "#ui/format.ts";
import { Code } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { type Column, DataTable } from "#ui/table.tsx";
import {
	type Draw,
	type Drawn,
	type DrawPool,
	exclusions,
	type Judge,
	whyNot,
} from "../../index.ts";
import { type DrawPageProps, nameIn, unitIn } from "./draw-props.ts";

export const Seed = ({
	view,
	draw,
	over,
	names,
}: DrawPageProps & { readonly draw: Draw }) => (
	<Facts
		facts={[
			{
				term: view.t("assessments.draw-seed"),
				is: <Code>{draw.seed}</Code>,
			},
			{
				term: view.t("assessments.draw-capacity"),
				is: number(view.lang, draw.capacity),
			},
			{
				term: view.t("assessments.draw-written"),
				is: `${moment(view.lang, draw.preparedAt)}, ${
					names.get(draw.preparedById ?? "") ??
					view.t("assessments.item-somebody")
				}`,
			},
			over && draw.publishedAt
				? {
						term: view.t("assessments.draw-held-back"),
						is: <Code>{draw.heldBack}</Code>,
					}
				: {
						term: view.t("assessments.draw-held-back-hash"),
						is: <Code>{draw.heldBackHash}</Code>,
					},
		]}
	/>
);

/** Who gets how many, and of how many units each was passed over, why. */
export const People = ({
	view,
	names,
	pool,
	drawn,
	draw,
}: DrawPageProps & {
	readonly pool: DrawPool;
	readonly drawn: Drawn;
	readonly draw: Draw;
}) => {
	const columns: Column<Judge>[] = [
		{
			key: "name",
			label: view.t("assessments.draw-verifier"),
			cell: ({ id }) => names.get(id) ?? view.t("assessments.item-somebody"),
		},
		{
			key: "gets",
			label: view.t("assessments.draw-gets"),
			numeric: true,
			cell: ({ id }) =>
				number(
					view.lang,
					drawn.allotted.filter(({ judge }) => judge === id).length,
				),
		},
		{
			key: "had",
			label: view.t("assessments.draw-had"),
			numeric: true,
			cell: ({ load }) => number(view.lang, load),
		},
		{
			key: "not",
			label: view.t("assessments.draw-passed-over"),
			cell: (judge) => {
				const why = exclusions.flatMap((reason) => {
					const n = pool.units.filter(
						(unit) => whyNot(judge, unit) === reason,
					).length;
					return n === 0
						? []
						: [view.t(`assessments.draw-why-${reason}`, { n })];
				});
				return why.length > 0
					? why.join("; ")
					: view.t("assessments.draw-free");
			},
		},
	];
	return (
		<DataTable
			id={`verifikator-${draw.number}`}
			caption={view.t("assessments.draw-people")}
			columns={columns}
			rows={pool.judges}
			empty={<p>{view.t("assessments.draw-nobody")}</p>}
		/>
	);
};

export const Unplaced = (props: DrawPageProps & { readonly drawn: Drawn }) => {
	const { view, drawn } = props;
	if (drawn.unplaced.length === 0)
		return <p>{view.t("assessments.draw-all-placed")}</p>;
	return (
		<Notice
			kind="warn"
			title={view.t("assessments.draw-unplaced", {
				n: drawn.unplaced.length,
			})}
		>
			{drawn.unplaced
				.map(
					({ unit, why }) =>
						`${unitIn(props, unit.unitId)}: ${[...exclusions, "full" as const]
							.flatMap((reason) =>
								why[reason]
									? [
											view.t(`assessments.draw-none-${reason}`, {
												n: why[reason],
											}),
										]
									: [],
							)
							.join(", ")}`,
				)
				.join(". ")}
		</Notice>
	);
};

export const Pairs = (props: DrawPageProps & { readonly drawn: Drawn }) => (
	<List>
		{props.drawn.allotted.map(({ unit, judge }) => (
			<ListRow name={unitIn(props, unit.unitId)} end={nameIn(props, judge)} />
		))}
	</List>
);
