import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Field, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { moment, number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import {
	allot,
	type Draw,
	type Drawn,
	type DrawPool,
	exclusions,
	fingerprintOf,
	type Holding,
	type Judge,
	type Round,
	whyNot,
} from "../../index.ts";
import { laneRound } from "../lane/lane-words.ts";
import { DrawCrumbs } from "./draw-crumbs.tsx";

export interface DrawPageProps {
	readonly view: View;
	readonly round: Round;
	/** The youngest first. */
	readonly draws: readonly Draw[];
	readonly holdings: readonly Holding[];
	/** Whom and what a draw would be about now; only for whoever prepares draws. */
	readonly pool: DrawPool | null;
	readonly names: ReadonlyMap<string, string>;
	readonly unitNames: ReadonlyMap<
		string,
		{ readonly slug: string; readonly name: string }
	>;
	/** Whether verification is over: then what was held back is told. */
	readonly over: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** The draws of a round: what was published, how it can be drawn again, and what waits for a draw. */
export const DrawPage = (props: DrawPageProps) => {
	const { view, round, draws, pool, state } = props;
	const published = draws.filter(({ publishedAt }) => publishedAt !== null);
	const title = view.t(
		published.length === 0
			? "assessments.draw-none-title"
			: "assessments.draw-done-title",
		{ n: props.holdings.length },
	);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<DrawCrumbs view={view} round={round} />}
					title={title}
					lead={laneRound(view, round)}
					beside={
						published.length > 0 && (
							<a
								href={link(
									view,
									"/undian/:instrument/:year/kesepakatan",
									addressOf(round),
								)}
							>
								{view.t("assessments.agreement-link")}
							</a>
						)
					}
				/>
			}
		>
			{pool && <Preparation {...props} pool={pool} />}
			{published.length === 0 && !pool && (
				<EmptyState title={view.t("assessments.draw-none")}>
					{view.t("assessments.draw-none-says")}
				</EmptyState>
			)}
			{published.length > 0 && <Holders {...props} />}
			{published.map((draw) => (
				<Published {...props} draw={draw} />
			))}
			<Discarded {...props} />
			{published.length > 0 && <How {...props} />}
		</OfficerLayout>
	);
};

const addressOf = ({
	instrument,
	year,
}: Pick<Round, "instrument" | "year">) => ({
	instrument,
	year: String(year),
});

const nameIn = ({ view, names }: DrawPageProps, id: string): string =>
	names.get(id) ?? view.t("assessments.item-somebody");

const unitIn = ({ unitNames }: DrawPageProps, id: string): string =>
	unitNames.get(id)?.name ?? id;

/** For the central assessor: write the seed down, look, publish or discard. */
const Preparation = (props: DrawPageProps & { readonly pool: DrawPool }) => {
	const { view, draws, pool } = props;
	const prepared = draws.find(
		({ publishedAt, discardedAt }) =>
			publishedAt === null && discardedAt === null,
	);
	if (prepared) return <Preview {...props} draw={prepared} />;
	if (pool.units.length === 0)
		return (
			<Notice kind="calm" title={view.t("assessments.draw-nothing")}>
				{view.t("assessments.draw-nothing-says")}
			</Notice>
		);
	return <Prepare {...props} />;
};

const Prepare = ({
	view,
	round,
	state,
	once,
	pool,
}: DrawPageProps & { readonly pool: DrawPool }) => (
	<Section id="siapkan" title={view.t("assessments.draw-prepare")}>
		<p>
			{view.t("assessments.draw-prepare-says", {
				units: pool.units.length,
				people: pool.judges.length,
			})}
		</p>
		<Form
			view={view}
			once={once}
			action={link(view, "/undian/:instrument/:year", addressOf(round))}
		>
			<Field
				view={view}
				state={state}
				name="benih"
				label={view.t("assessments.draw-seed")}
				hint={view.t("assessments.draw-seed-hint")}
				autocomplete="off"
				optional
			/>
			<Field
				view={view}
				state={state}
				name="paling_banyak"
				label={view.t("assessments.draw-capacity")}
				hint={view.t("assessments.draw-capacity-hint")}
				inputmode="numeric"
				width="4"
			/>
			<div>
				<Button>{view.t("assessments.draw-prepare-do")}</Button>
			</div>
		</Form>
	</Section>
);

const Preview = (
	props: DrawPageProps & { readonly pool: DrawPool; readonly draw: Draw },
) => {
	const { view, round, draw, pool, state, once } = props;
	const capped = {
		...pool,
		judges: pool.judges.map((judge) => ({ ...judge, capacity: draw.capacity })),
	};
	const drawn = allot({ seed: draw.seed, ...capped });
	return (
		<Section id="pratinjau" title={view.t("assessments.draw-preview")}>
			<Seed {...props} />
			<People {...props} pool={capped} drawn={drawn} />
			<Unplaced {...props} drawn={drawn} />
			<Fold
				summary={view.t("assessments.draw-list", { n: drawn.allotted.length })}
			>
				<Pairs {...props} drawn={drawn} />
			</Fold>
			<Form
				view={view}
				once={once}
				label={view.t("assessments.draw-publish")}
				action={link(
					view,
					"/undian/:instrument/:year/penerbitan",
					addressOf(round),
				)}
			>
				<Hidden name="dilihat" value={fingerprintOf(capped)} />
				<p>{view.t("assessments.draw-publish-says")}</p>
				<div>
					<Button>{view.t("assessments.draw-publish")}</Button>
				</div>
			</Form>
			<Fold
				summary={view.t("assessments.draw-discard")}
				open={state.problems.some(({ field }) => field === "sebab_buang")}
			>
				<Form
					view={view}
					once={`${once}-buang`}
					label={view.t("assessments.draw-discard")}
					action={link(
						view,
						"/undian/:instrument/:year/pembatalan",
						addressOf(round),
					)}
				>
					<TextArea
						view={view}
						state={state}
						name="sebab_buang"
						label={view.t("assessments.draw-discard-why")}
						hint={view.t("assessments.draw-discard-hint")}
						rows={2}
					/>
					<div>
						<Button kind="danger">{view.t("assessments.draw-discard")}</Button>
					</div>
				</Form>
			</Fold>
		</Section>
	);
};

const Seed = ({
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
const People = ({
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

const Unplaced = (props: DrawPageProps & { readonly drawn: Drawn }) => {
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

const Pairs = (props: DrawPageProps & { readonly drawn: Drawn }) => (
	<List>
		{props.drawn.allotted.map(({ unit, judge }) => (
			<ListRow name={unitIn(props, unit.unitId)} end={nameIn(props, judge)} />
		))}
	</List>
);

/** Who holds how much now, and the form for when somebody falls ill. */
const Holders = (props: DrawPageProps) => {
	const { view, round, holdings, pool, state, once } = props;
	const people = [...Map.groupBy(holdings, ({ verifierId }) => verifierId)]
		.map(([id, held]) => ({
			id,
			held,
			open: held.filter(
				({ state }) => state === "verifying" || state === "correcting",
			).length,
		}))
		.sort((a, b) => (nameIn(props, a.id) < nameIn(props, b.id) ? -1 : 1));
	return (
		<Section id="sekarang" title={view.t("assessments.draw-now")}>
			<List>
				{people.map(({ id, held, open }) => (
					<ListRow
						name={nameIn(props, id)}
						says={held
							.map(({ unitId }) => unitIn(props, unitId))
							.sort()
							.join("; ")}
						end={view.t("assessments.draw-holds", {
							n: held.length,
							open,
						})}
					/>
				))}
			</List>
			{pool &&
				people
					.filter(({ open }) => open > 0)
					.map(({ id, open }) => (
						<Fold
							summary={view.t("assessments.draw-replace", {
								name: nameIn(props, id),
							})}
							open={
								state.problems.length > 0 && state.typed.verifikator?.[0] === id
							}
						>
							<Form
								view={view}
								once={`${once}-${id}`}
								label={view.t("assessments.draw-replace", {
									name: nameIn(props, id),
								})}
								action={link(
									view,
									"/undian/:instrument/:year/pengganti",
									addressOf(round),
								)}
							>
								<Hidden name="verifikator" value={id} />
								<TextArea
									view={view}
									state={
										state.typed.verifikator?.[0] === id
											? state
											: { typed: {}, problems: [] }
									}
									name="sebab_ganti"
									within={state.typed.verifikator?.[0] === id ? undefined : id}
									label={view.t("assessments.draw-replace-why")}
									hint={view.t("assessments.draw-replace-hint", { n: open })}
									rows={2}
								/>
								<div>
									<Button kind="outlined">
										{view.t("assessments.draw-replace-do")}
									</Button>
								</div>
							</Form>
						</Fold>
					))}
		</Section>
	);
};

const Published = (props: DrawPageProps & { readonly draw: Draw }) => {
	const { view, round, draw } = props;
	if (!draw.pool) return null;
	const drawn = allot({ seed: draw.seed, ...draw.pool });
	const at = { ...addressOf(round), number: String(draw.number) };
	return (
		<Section
			id={`undian-${draw.number}`}
			title={view.t("assessments.draw-number", { n: draw.number })}
			beside={
				<>
					<a
						href={link(
							view,
							"/undian/:instrument/:year/:number/masukan.csv",
							at,
						)}
					>
						{view.t("assessments.draw-csv-inputs")}
					</a>
					<a
						href={link(view, "/undian/:instrument/:year/:number/hasil.csv", at)}
					>
						{view.t("assessments.draw-csv-results")}
					</a>
				</>
			}
		>
			{draw.reason && <p>{draw.reason}</p>}
			<Seed {...props} draw={draw} />
			<People {...props} pool={draw.pool} drawn={drawn} draw={draw} />
			<Unplaced {...props} drawn={drawn} />
			<Fold
				summary={view.t("assessments.draw-list", { n: drawn.allotted.length })}
			>
				<Pairs {...props} drawn={drawn} />
			</Fold>
		</Section>
	);
};

const Discarded = ({ view, draws }: DrawPageProps) => {
	const discarded = draws.filter(({ discardedAt }) => discardedAt !== null);
	return discarded.length === 0 ? null : (
		<Section id="dibuang" title={view.t("assessments.draw-discarded")}>
			<List>
				{discarded.map(({ number: n, seed, reason, discardedAt }) => (
					<ListRow
						name={view.t("assessments.draw-number", { n })}
						says={
							<>
								<Code>{seed}</Code> {reason}
							</>
						}
						end={discardedAt && moment(view.lang, discardedAt)}
					/>
				))}
			</List>
		</Section>
	);
};

/** How anybody draws it again. */
const How = ({ view }: DrawPageProps) => (
	<Fold summary={view.t("assessments.draw-how")}>
		<p>{view.t("assessments.draw-how-lot")}</p>
		<p>
			<Code>{"printf 'BENIH\\nunit\\nlapas-serang' | sha256sum"}</Code>
		</p>
		<p>{view.t("assessments.draw-how-order")}</p>
		<p>{view.t("assessments.draw-how-even")}</p>
		<p>{view.t("assessments.draw-how-second")}</p>
	</Fold>
);
