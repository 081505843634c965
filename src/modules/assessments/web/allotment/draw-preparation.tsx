import { Button, Field, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { allot, type Draw, type DrawPool, fingerprintOf } from "../../index.ts";
import { Pairs, People, Seed, Unplaced } from "./draw-outcome.tsx";
import { addressOf, type DrawPageProps } from "./draw-props.ts";

/** For the central assessor: write the seed down, look, publish or discard. */
export const Preparation = (
	props: DrawPageProps & { readonly pool: DrawPool },
) => {
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
