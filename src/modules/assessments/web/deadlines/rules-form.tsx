import type { FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	endings,
	type Round,
	type RoundRules,
	type RulesSet,
	shippedRules,
} from "../../index.ts";

export interface RulesFormProps {
	readonly view: View;
	readonly round: Round;
	/** Every set of rules, the latest first; empty where those of the program hold. */
	readonly rules: readonly RulesSet[];
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly once: string;
}

/** The days after a judgement: what holds, where it comes from, and the form that sets other days. */
export const RulesForm = ({
	view,
	round,
	rules,
	names,
	state,
	once,
}: RulesFormProps) => {
	const { t } = view;
	const current = rules[0] ?? shippedRules;
	return (
		<>
			{current.legalBasis === "" && (
				<Unverified view={view}>{t("assessments.rules-unverified")}</Unverified>
			)}
			<Facts
				facts={[
					{
						term: t("assessments.rules-correction"),
						is: t("assessments.rules-days", { n: current.correctionDays }),
					},
					{
						term: t("assessments.rules-after"),
						is: t(`assessments.rules-after-${current.afterCorrections}`),
					},
					{
						term: t("assessments.rules-objection"),
						is: t("assessments.rules-days", { n: current.objectionDays }),
					},
					...(current.legalBasis
						? [{ term: t("assessments.rules-basis"), is: current.legalBasis }]
						: []),
				]}
			/>
			<Fold
				summary={t("assessments.rules-change")}
				open={state.problems.length > 0}
			>
				<Form
					view={view}
					action={link(view, "/kelola/periode/:instrument/:year/aturan", {
						instrument: round.instrument,
						year: String(round.year),
					})}
					once={once}
				>
					<Hidden name="dilihat" value={String(rules[0]?.number ?? 0)} />
					<Field
						view={view}
						state={state}
						name="hari_perbaikan"
						label={t("assessments.rules-correction")}
						hint={t("assessments.rules-correction-hint")}
						inputmode="numeric"
						autocomplete="off"
						width="4"
					/>
					<Radios
						view={view}
						state={state}
						name="sesudah"
						label={t("assessments.rules-after")}
						options={endings.map((ending) => ({
							value: ending,
							label: t(`assessments.rules-after-${ending}`),
						}))}
					/>
					<Field
						view={view}
						state={state}
						name="hari_keberatan"
						label={t("assessments.rules-objection")}
						hint={t("assessments.rules-objection-hint")}
						inputmode="numeric"
						autocomplete="off"
						width="4"
					/>
					<Field
						view={view}
						state={state}
						name="dasar"
						label={t("assessments.rules-basis")}
						hint={t("assessments.rules-basis-hint")}
						autocomplete="off"
						optional
					/>
					<TextArea
						view={view}
						state={state}
						name="sebab_aturan"
						label={t("assessments.rules-reason")}
						rows={3}
					/>
					<div>
						<Button kind="outlined">{t("assessments.rules-do")}</Button>
					</div>
				</Form>
			</Fold>
			{rules.length > 0 && (
				<Fold summary={t("assessments.rules-history", { n: rules.length })}>
					<List>
						{rules.map((set) => (
							<ListRow
								name={t("assessments.rules-were", {
									correction: set.correctionDays,
									objection: set.objectionDays,
								})}
								says={`${set.reason} (${(set.byId && names.get(set.byId)) || t("assessments.item-somebody")}, ${moment(view.lang, set.at)})`}
							/>
						))}
					</List>
				</Fold>
			)}
		</>
	);
};

/** The form as it begins: with what holds now. */
export const typedOfRules = ({
	correctionDays,
	afterCorrections,
	objectionDays,
	legalBasis,
}: RoundRules) => ({
	hari_perbaikan: String(correctionDays),
	sesudah: afterCorrections,
	hari_keberatan: String(objectionDays),
	dasar: legalBasis,
});
