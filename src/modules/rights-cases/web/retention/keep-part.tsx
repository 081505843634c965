import { Facts } from "#ui/facts.tsx";
import { Button, DateFields, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { type Keeping, retentionFile, type WillGo } from "../../index.ts";
import { type CasePageProps, placeOf } from "../desk/case-page-props.ts";
import { termInWords } from "./term-words.ts";

/** How long it is kept, by which rule, and what holds it back. */
export const KeepPart = (props: CasePageProps) => {
	const { view, keeping, state } = props;
	const { t } = view;
	const fields = [
		"sebab",
		"tinjau",
		"tinjau_hari",
		"tinjau_bulan",
		"tinjau_tahun",
		"sebab_akhiri",
	];
	const toMend = state.problems.some(({ field }) => fields.includes(field));
	return (
		<Section id="simpan" title={t("rights-cases.keep.title")}>
			<Stack>
				{keeping.held ? (
					<Held {...props} />
				) : keeping.willGo.length > 0 ? (
					<Days view={view} willGo={keeping.willGo} />
				) : (
					<WhileOpen view={view} keeping={keeping} />
				)}
				{keeping.gone.map(({ part, on }) => (
					<p>
						{t(`rights-cases.keep.gone.${part}`, { day: date(view.lang, on) })}
					</p>
				))}
				<Fold
					summary={t(
						keeping.held
							? "rights-cases.keep.held.more"
							: "rights-cases.keep.hold",
					)}
					open={toMend}
				>
					<HoldForm {...props} />
					{keeping.held && <LiftForm {...props} />}
				</Fold>
				<Fold summary={t("rights-cases.keep.rule")}>
					<Rules view={view} keeping={keeping} />
				</Fold>
			</Stack>
		</Section>
	);
};

const Held = ({ view, keeping }: CasePageProps) => {
	const { hold } = keeping;
	return (
		<p>
			{view.t("rights-cases.keep.held", {
				since: hold ? date(view.lang, hold.since) : "",
				review: hold?.reviewOn ? date(view.lang, hold.reviewOn) : "",
			})}
		</p>
	);
};

const Days = ({
	view,
	willGo,
}: {
	readonly view: View;
	readonly willGo: readonly WillGo[];
}) => {
	const { t, lang } = view;
	return (
		<>
			<Facts
				facts={willGo.map(({ part, goesOn, from, rule, toldOn }) => ({
					term: t(`rights-cases.keep.part.${part}`),
					is: (
						<>
							{t("rights-cases.keep.goes", { day: date(lang, goesOn) })}{" "}
							<span class="meta">
								{t("rights-cases.keep.counted", {
									term: termInWords(view, rule.months),
									from: date(lang, from),
								})}
								{toldOn !== null &&
									` · ${t("rights-cases.keep.told", { day: date(lang, toldOn) })}`}
							</span>
						</>
					),
				}))}
			/>
			<p class="hint">
				{t("rights-cases.keep.warn", { n: retentionFile().warnDays })}
			</p>
		</>
	);
};

const WhileOpen = ({
	view,
	keeping,
}: {
	readonly view: View;
	readonly keeping: Keeping;
}) => {
	const term = (state: string) =>
		termInWords(
			view,
			keeping.rules.find((rule) => rule.part === "case" && rule.state === state)
				?.months ?? 0,
		);
	return (
		<p>
			{view.t("rights-cases.keep.open", {
				finished: term("finished"),
				withdrawn: term("withdrawn"),
			})}
		</p>
	);
};

const HoldForm = ({ view, header, state, once, keeping }: CasePageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/ruang/meja/:unit/:id/simpan", placeOf({ header }))}
			once={`${once}-simpan`}
			label={t(
				keeping.held
					? "rights-cases.keep.hold.again"
					: "rights-cases.keep.hold.do",
			)}
		>
			<Hidden name="versi_simpan" value={String(header.version)} />
			<p class="hint">{t("rights-cases.keep.hold.says")}</p>
			<TextArea
				view={view}
				state={state}
				name="sebab"
				label={t("rights-cases.keep.hold.why")}
				hint={t("rights-cases.keep.hold.why.hint")}
				rows={3}
			/>
			<DateFields
				view={view}
				state={state}
				name="tinjau"
				label={t("rights-cases.keep.hold.review")}
				hint={t("rights-cases.keep.hold.review.hint")}
			/>
			<div>
				<Button kind="outlined">
					{t(
						keeping.held
							? "rights-cases.keep.hold.again"
							: "rights-cases.keep.hold.do",
					)}
				</Button>
			</div>
		</Form>
	);
};

const LiftForm = ({ view, header, state, once }: CasePageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/ruang/meja/:unit/:id/simpan/akhiri",
				placeOf({ header }),
			)}
			once={`${once}-akhiri`}
			label={t("rights-cases.keep.lift.do")}
		>
			<Hidden name="versi_akhiri" value={String(header.version)} />
			<p class="hint">
				{t("rights-cases.keep.lift.says", { n: retentionFile().graceDays })}
			</p>
			<TextArea
				view={view}
				state={state}
				name="sebab_akhiri"
				label={t("rights-cases.keep.lift.why")}
				rows={3}
			/>
			<div>
				<Button kind="outlined">{t("rights-cases.keep.lift.do")}</Button>
			</div>
		</Form>
	);
};

const Rules = ({
	view,
	keeping,
}: {
	readonly view: View;
	readonly keeping: Keeping;
}) => {
	const { t } = view;
	const { version, sources, verified } = retentionFile();
	return (
		<Stack>
			<ul>
				{keeping.rules.map((rule) => (
					<li>
						{view.says(`rights-cases.keep.ended.${rule.state}`)},{" "}
						{t(`rights-cases.keep.part.${rule.part}`).toLowerCase()}:{" "}
						{termInWords(view, rule.months)}
						{rule.own && ` (${t("rights-cases.keep.own")})`}
					</li>
				))}
			</ul>
			<p class="meta">
				{t("rights-cases.keep.sources", {
					version,
					sources: sources.join("; "),
				})}
			</p>
			{!verified && (
				<Unverified view={view}>{t("rights-cases.keep.unverified")}</Unverified>
			)}
		</Stack>
	);
};
