import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { Hug, Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CheckStanding, findings } from "../../index.ts";
import type { CasePageProps } from "../handling/case-page.tsx";
import { Version } from "../handling/version.tsx";
import { checkFields } from "./check-fields.ts";

/** Where chance drew this closing: a second officer says whether its answer was true. */
export const CheckPart = (
	props: Pick<
		CasePageProps,
		"view" | "state" | "once" | "complaint" | "home"
	> & { readonly check: CheckStanding | null },
) => {
	const { view, state, check, once } = props;
	const { t } = view;
	if (check === null) return null;
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
				<p>
					{check === "own-work"
						? t("complaints.sampled.own-work")
						: check === "lapsed"
							? t("complaints.sampled.lapsed")
							: t("complaints.sampled.was", {
									found: t(`complaints.sampled.${check}`),
								})}
				</p>
			)}
		</Section>
	);
};
