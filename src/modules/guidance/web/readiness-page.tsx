import { type FormState, problemOf } from "#kernel/form.ts";
import { zoneOfProvince } from "#procedures";
import type { Day } from "#territory";
import type { Content, Tone } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { date, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Readiness,
	type ReadinessMove,
	type ReadinessState,
	readinessFields,
	readinessMoves,
	stepReadiness,
	type WholeVisit,
} from "../index.ts";
import { fields } from "./fields.ts";
import { Words } from "./state-tag.tsx";
import { VisitList } from "./visit-list.tsx";

interface May {
	readonly coach: boolean;
	readonly unit: boolean;
}

export interface ReadinessPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** The newest first. */
	readonly declarations: readonly Readiness[];
	/** The last day of the step in which each stands. */
	readonly dues: ReadonlyMap<string, Day>;
	readonly visits: readonly WholeVisit[];
	readonly programmes: readonly string[];
	/** What the viewer may do with each. */
	readonly mays: ReadonlyMap<string, May>;
	/** The viewer declares for the unit. */
	readonly declares: boolean;
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly once: string;
}

/** An office says that it is ready, and is accompanied until it is. */
export const ReadinessPage = (props: ReadinessPageProps) => {
	const { view, unit, declarations, declares, state } = props;
	const { t } = view;
	const title = t("guidance.readiness");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{
									name: unit.name,
									href: link(view, "/bimbingan/:unit", { unit: unit.slug }),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("guidance.readiness.lead")}
				/>
			}
		>
			{declarations.map((one) => (
				<One {...props} readiness={one} />
			))}
			{declares && <DeclareForm {...props} />}
			{!declares && declarations.length === 0 && (
				<p>{t("guidance.readiness.none")}</p>
			)}
		</OfficerLayout>
	);
};

const looks = {
	declared: { shape: "ring", tone: "warn" },
	accompanied: { shape: "half", tone: "info" },
	ready: { shape: "disc", tone: "ok" },
	withdrawn: { shape: "dotted", tone: "plain" },
} as const satisfies Record<ReadinessState, { shape: Shape; tone: Tone }>;

const One = (props: ReadinessPageProps & { readonly readiness: Readiness }) => {
	const { view, unit, names, readiness, dues, mays, visits } = props;
	const { t } = view;
	const due = dues.get(readiness.id);
	const open =
		readiness.state === "declared" || readiness.state === "accompanied";
	return (
		<Section
			id={`kesiapan-${readiness.id}`}
			title={t("guidance.readiness.of", {
				programme: readiness.programme.toUpperCase(),
			})}
			beside={
				<Tag {...looks[readiness.state]}>
					{t(`guidance.readiness.${readiness.state}`)}
				</Tag>
			}
		>
			<Words>{readiness.statement}</Words>
			<Facts
				facts={[
					{ term: t("guidance.field.needs"), is: readiness.needs },
					{ term: t("guidance.field.signed-by"), is: readiness.signedBy },
					{
						term: t("guidance.readiness.by"),
						is: `${names.get(readiness.declaredBy ?? "") ?? "–"}, ${moment(view.lang, readiness.declaredAt, zoneOfProvince(unit.province.code))}`,
					},
					...(due === undefined
						? []
						: [
								{
									term: t(`guidance.readiness.due`),
									is: date(view.lang, due),
								},
							]),
					...(readiness.why === null
						? []
						: [{ term: t("guidance.readiness.why"), is: readiness.why }]),
				]}
			/>
			<Steps {...props} />
			<VisitList
				view={view}
				unit={unit}
				within={readiness.id}
				visits={visits.filter(
					({ visit: { from } }) =>
						from.kind === "readiness" && from.id === readiness.id,
				)}
				plans={
					mays.get(readiness.id)?.coach && open
						? { kind: "readiness", id: readiness.id }
						: null
				}
			/>
		</Section>
	);
};

const Steps = (
	props: ReadinessPageProps & { readonly readiness: Readiness },
) => {
	const { view, mays, readiness, state } = props;
	const { t } = view;
	const can = (move: ReadinessMove) =>
		mays.get(readiness.id)?.[readinessMoves[move].by] &&
		stepReadiness(readiness.state, move) !== null;
	return (
		<>
			{(["accompany", "finish"] as const).map(
				(move) =>
					can(move) && (
						<Hug tone="info">
							<p>{t(`guidance.readiness.${move}.says`)}</p>
							<Deed {...props} move={move}>
								<Button>{t(`guidance.readiness.${move}.do`)}</Button>
							</Deed>
						</Hug>
					),
			)}
			{can("withdraw") && (
				<Fold
					summary={t("guidance.readiness.withdraw.do")}
					open={problemOf(state, fields.why) !== undefined}
				>
					<Deed {...props} move="withdraw">
						<TextArea
							view={view}
							state={state}
							name={fields.why}
							label={t("guidance.readiness.why")}
							rows={2}
						/>
						<div>
							<Button kind="outlined">
								{t("guidance.readiness.withdraw.do")}
							</Button>
						</div>
					</Deed>
				</Fold>
			)}
		</>
	);
};

const words = {
	accompany: "pendampingan",
	finish: "siap",
	withdraw: "penarikan",
} as const;

const Deed = ({
	view,
	unit,
	readiness,
	once,
	move,
	children,
}: ReadinessPageProps & {
	readonly readiness: Readiness;
	readonly move: ReadinessMove;
	readonly children: Content;
}) => (
	<Form
		view={view}
		action={link(view, `/kesiapan/:unit/:readiness/${words[move]}`, {
			unit: unit.slug,
			readiness: readiness.id,
		})}
		once={`${once}-${readiness.id}-${move}`}
		label={view.t(`guidance.readiness.${move}.do`)}
	>
		<Hidden name={fields.revision} value={String(readiness.revision)} />
		{children}
	</Form>
);

const DeclareForm = (props: ReadinessPageProps) => {
	const { view, unit, programmes, state } = props;
	const { t } = view;
	const same = { view, state };
	return (
		<Section id="nyatakan" title={t("guidance.readiness.declare")}>
			<Meta>{t("guidance.readiness.declare.says")}</Meta>
			<Form
				view={view}
				action={link(view, "/kesiapan/:unit", { unit: unit.slug })}
				once={props.once}
				label={t("guidance.readiness.declare")}
			>
				<Select
					{...same}
					name={readinessFields.programme}
					label={t("guidance.field.programme")}
					none={t("guidance.field.programme.none")}
					options={programmes.map((value) => ({
						value,
						label: value.toUpperCase(),
					}))}
				/>
				<TextArea
					{...same}
					name={readinessFields.statement}
					label={t("guidance.field.statement")}
					hint={t("guidance.field.statement.hint")}
					rows={4}
				/>
				<TextArea
					{...same}
					name={readinessFields.needs}
					label={t("guidance.field.needs")}
					hint={t("guidance.field.needs.hint")}
					rows={4}
				/>
				<Field
					{...same}
					name={readinessFields.signedBy}
					label={t("guidance.field.signed-by")}
					hint={t("guidance.field.signed-by.hint")}
				/>
				<div>
					<Button>{t("guidance.readiness.declare.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};
