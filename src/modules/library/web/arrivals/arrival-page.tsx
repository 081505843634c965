import { emptyForm, type FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { Meta, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { isUnderWay, type Report, verdicts } from "../../index.ts";
import { ArrivalFrame } from "./arrival-frame.tsx";
import { ItemsTable } from "./items-table.tsx";

interface ArrivalPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly report: Report;
	readonly state?: FormState;
	readonly once: string;
}

/** What would come of a file, what is under way, or what came of it. */
export const ArrivalPage = (props: ArrivalPageProps) => {
	const { view, unit, report, state = emptyForm } = props;
	const { arrival, counts } = report;
	const { t } = view;
	return (
		<ArrivalFrame
			view={view}
			unit={unit}
			one
			title={t(`library.in.title.${arrival.state}`)}
			lead={t("library.in.of-file", {
				file: arrival.fileName,
				n: arrival.seen,
			})}
			state={state}
		>
			{isUnderWay(arrival.state) ? (
				<UnderWay {...props} />
			) : (
				<Facts
					facts={verdicts
						.filter((verdict) => counts[verdict] > 0)
						.map((verdict) => ({
							term: t(`library.in.verdict.${verdict}`),
							is: String(counts[verdict]),
						}))}
				/>
			)}
			{arrival.state === "previewed" && <Agree {...props} />}
			<Tables {...props} />
			{arrival.state === "done" && counts.new + counts.changed > 0 && (
				<Undo {...props} />
			)}
		</ArrivalFrame>
	);
};

const pathOf = ({ unit, report }: ArrivalPageProps) => ({
	unit: unit.slug,
	id: report.arrival.id,
});

const UnderWay = (props: ArrivalPageProps) => {
	const { view, report } = props;
	const { state, seen, doneTo } = report.arrival;
	const here = link(view, "/perpustakaan/meja/:unit/masuk/:id", pathOf(props));
	return (
		<>
			{state === "reading" ? (
				<p>{view.t("library.in.read-so-far", { n: seen })}</p>
			) : (
				<Progress
					id="sampai"
					value={doneTo}
					max={Math.max(seen, 1)}
					words={view.t("library.in.done-so-far", { n: doneTo, of: seen })}
				/>
			)}
			<Row>
				<LinkButton href={here}>{view.t("library.in.look-again")}</LinkButton>
				{state === "reading" && <GiveUp {...props} />}
			</Row>
			<Meta>{view.t("library.in.goes-on")}</Meta>
		</>
	);
};

const Agree = (props: ArrivalPageProps) => {
	const { view, report, once } = props;
	const { counts, arrival } = report;
	const { t } = view;
	const work = counts.new + counts.changed;
	return (
		<>
			{work === 0 ? (
				<Notice kind="info">{t("library.in.nothing")}</Notice>
			) : (
				<Form
					view={view}
					action={link(
						view,
						"/perpustakaan/meja/:unit/masuk/:id",
						pathOf(props),
					)}
					once={once}
				>
					<Hidden name="versi" value={String(arrival.version)} />
					<div>
						<Button describedBy="yang-masuk">
							{t("library.in.agree", { n: work })}
						</Button>
					</div>
					<p class="meta" id="yang-masuk">
						{t("library.in.agree.says")}
					</p>
				</Form>
			)}
			<GiveUp {...props} />
		</>
	);
};

const GiveUp = (props: ArrivalPageProps) => (
	<Form
		view={props.view}
		action={link(
			props.view,
			"/perpustakaan/meja/:unit/masuk/:id/batal",
			pathOf(props),
		)}
		look="row"
	>
		<Button kind="quiet">{props.view.t("library.in.give-up")}</Button>
	</Form>
);

const Undo = (props: ArrivalPageProps) => {
	const { view, once } = props;
	return (
		<Section id="tarik-kembali" title={view.t("library.in.undo")}>
			<p>{view.t("library.in.undo.says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/perpustakaan/meja/:unit/masuk/:id/urung",
					pathOf(props),
				)}
				once={once}
			>
				<div>
					<Button kind="danger">{view.t("library.in.undo.button")}</Button>
				</div>
			</Form>
		</Section>
	);
};

const Tables = (props: ArrivalPageProps) => {
	const { view, report } = props;
	const { aside, coming, noted, arrival } = report;
	const { t } = view;
	if (aside.length + coming.length + noted.length === 0) return null;
	return (
		<>
			<p>
				<a
					href={link(
						view,
						"/perpustakaan/meja/:unit/masuk/:id/laporan",
						pathOf(props),
					)}
					download
				>
					{t("library.in.report")}
				</a>
			</p>
			<ItemsTable
				view={view}
				id="disisihkan"
				title={t("library.in.aside")}
				kind={arrival.kind}
				items={aside}
			/>
			<ItemsTable
				view={view}
				id="catatan"
				title={t("library.in.noted")}
				kind={arrival.kind}
				items={noted}
			/>
			<ItemsTable
				view={view}
				id="masuk"
				title={t(
					arrival.state === "previewed"
						? "library.in.coming"
						: "library.in.came",
				)}
				kind={arrival.kind}
				items={coming}
			/>
		</>
	);
};
