import { typedValue } from "#kernel/form.ts";
import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { Fold, Hug, Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CheckMade, type CheckStanding, findings } from "../../index.ts";
import type { CasePageProps } from "../handling/case-page.tsx";
import { Version } from "../handling/version.tsx";
import { checkFields, correctFields } from "./check-fields.ts";

/** Where chance drew this closing: a second officer says whether its answer was true. */
export const CheckPart = (
	props: Pick<
		CasePageProps,
		"view" | "state" | "once" | "complaint" | "home"
	> & {
		readonly check: CheckStanding | null;
		/** The check that was made last, also where it was opened again since. */
		readonly made: CheckMade | null;
	},
) => {
	const { view, state, check, once, made } = props;
	const { t } = view;
	if (check === null && made === null) return null;
	return (
		<Section id="uji" title={t("complaints.sampled.title")}>
			<Meta>{t("complaints.sampled.says")}</Meta>
			{check === "may" ? (
				<Hug tone="info">
					<Form
						view={view}
						action={link(view, "/pengaduan/meja/:unit/:id/uji", {
							unit: props.home.slug,
							id: props.complaint.id,
						})}
						once={`${once}-uji`}
						label={t("complaints.sampled.do")}
					>
						<Version complaint={props.complaint} />
						<Radios
							view={view}
							state={state}
							name={checkFields.found}
							label={t("complaints.sampled.found")}
							options={findings.map((finding) => ({
								value: finding,
								label: t(`complaints.sampled.${finding}`),
								says: t(`complaints.sampled.${finding}.says`),
							}))}
						/>
						<TextArea
							view={view}
							state={state}
							name={checkFields.words}
							label={t("complaints.sampled.words")}
							hint={t("complaints.sampled.words.hint")}
							rows={4}
						/>
						<div>
							<Button>{t("complaints.sampled.do")}</Button>
						</div>
					</Form>
				</Hug>
			) : (
				(check === "own-work" || check === "lapsed") && (
					<p>
						{check === "own-work"
							? t("complaints.sampled.own-work")
							: t("complaints.sampled.lapsed")}
					</p>
				)
			)}
			{made && <Made {...props} made={made} />}
		</Section>
	);
};

/** What was found; for whoever may, the form that corrects it in the open. */
const Made = (
	props: Pick<
		CasePageProps,
		"view" | "state" | "once" | "complaint" | "home"
	> & { readonly made: CheckMade },
) => {
	const { view, state, made } = props;
	const { t } = view;
	const common = { view, state };
	return (
		<>
			<p>
				{t("complaints.sampled.was", {
					found: t(`complaints.sampled.${made.found}`),
				})}
			</p>
			{made.corrected && <p>{t("complaints.sampled.corrected")}</p>}
			{made.may && (
				<Fold
					id="ralat"
					summary={t("complaints.sampled.correct")}
					open={Object.values(correctFields).some(
						(name) =>
							typedValue(state, name) !== "" ||
							state.problems.some(({ field }) => field === name),
					)}
				>
					<p>{t("complaints.sampled.correct.says")}</p>
					<Form
						view={view}
						action={link(view, "/pengaduan/meja/:unit/:id/uji/ralat", {
							unit: props.home.slug,
							id: props.complaint.id,
						})}
						once={`${props.once}-ralat`}
						label={t("complaints.sampled.correct.do")}
					>
						<Version complaint={props.complaint} />
						<Radios
							{...common}
							name={correctFields.found}
							label={t("complaints.sampled.correct.found")}
							options={findings.map((finding) => ({
								value: finding,
								label: t(`complaints.sampled.${finding}`),
								says: t(`complaints.sampled.${finding}.says`),
							}))}
						/>
						<TextArea
							{...common}
							name={correctFields.words}
							label={t("complaints.sampled.words")}
							hint={t("complaints.sampled.words.hint")}
							rows={4}
						/>
						<TextArea
							{...common}
							name={correctFields.why}
							label={t("complaints.sampled.correct.why")}
							hint={t("complaints.sampled.correct.why.hint")}
							rows={3}
						/>
						<div>
							<Button>{t("complaints.sampled.correct.do")}</Button>
						</div>
					</Form>
				</Fold>
			)}
		</>
	);
};
