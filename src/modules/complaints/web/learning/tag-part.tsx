import { type Service, serviceStandard } from "#catalogue";
import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Radios, Select } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type ConcernedIndicator, weights } from "../../index.ts";
import type { CasePageProps } from "../handling/case-page.tsx";
import { Version } from "../handling/version.tsx";
import { tagFields, valueOfIndicator } from "./tag-fields.ts";
import { tagInWords } from "./tag-words.ts";

type TagPartProps = Pick<
	CasePageProps,
	"view" | "state" | "once" | "complaint" | "home" | "tag"
> & {
	readonly services: readonly Service[];
	readonly indicators: readonly ConcernedIndicator[];
};

/** What can be learnt from it: what was said, and the form behind a fold. */
export const TagPart = (props: TagPartProps) => {
	const { view, tag, state, services } = props;
	const { t, lang } = view;
	const names = Object.values(tagFields);
	const service = services.find(({ id }) => id === tag?.serviceId);
	return (
		<Section id="tanda" title={t("complaints.learning.tag")}>
			<p class="hint">{t("complaints.learning.tag.says")}</p>
			{tag && (
				<Facts
					look="narrow"
					facts={tagInWords(view, {
						...tag,
						instrument: tag.indicator?.instrument,
						indicator: tag.indicator?.code,
						service: service && say(service.name, lang),
					})}
				/>
			)}
			<Fold
				summary={t(
					tag ? "complaints.learning.change" : "complaints.learning.begin",
				)}
				open={state.problems.some(({ field }) =>
					names.some((name) => name === field),
				)}
			>
				<TagForm {...props} />
			</Fold>
		</Section>
	);
};

const TagForm = (props: TagPartProps) => {
	const { view, state, once, services, indicators } = props;
	const { t, lang } = view;
	const { components, sources } = serviceStandard();
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/tanda", {
				unit: props.home.slug,
				id: props.complaint.id,
			})}
			once={`${once}-tanda`}
			label={t("complaints.learning.tag.do")}
		>
			<Version {...props} />
			<Radios
				view={view}
				state={state}
				name={tagFields.weight}
				label={t("complaints.learning.weight")}
				options={weights.map((weight) => ({
					value: weight,
					label: t(`complaints.learning.weight.${weight}`),
					says: t(`complaints.learning.weight.${weight}.says`),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name={tagFields.component}
				label={t("complaints.learning.component")}
				hint={t("complaints.learning.component.hint", {
					sources: sources.join(", "),
				})}
				none={t("complaints.learning.component.none")}
				options={components.map(({ code, label }) => ({
					value: code,
					label: say(label, lang),
				}))}
			/>
			{services.length > 0 && (
				<Select
					view={view}
					state={state}
					name={tagFields.service}
					label={t("complaints.learning.service")}
					none={t("complaints.learning.service.none")}
					options={services.map(({ id, name }) => ({
						value: id,
						label: say(name, lang),
					}))}
				/>
			)}
			{indicators.length > 0 && (
				<Select
					view={view}
					state={state}
					name={tagFields.indicator}
					label={t("complaints.learning.indicator")}
					hint={t("complaints.learning.indicator.hint")}
					none={t("complaints.learning.indicator.none")}
					options={indicators.map((one) => ({
						value: valueOfIndicator(one.instrument.id, one.indicator.code),
						label: `${say(one.instrument.title, lang)}: ${say(one.indicator.label, lang)}`,
					}))}
				/>
			)}
			<div>
				<Button kind="outlined">{t("complaints.learning.tag.do")}</Button>
			</div>
		</Form>
	);
};
