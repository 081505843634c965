import type { Service } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Field, Form, Hidden, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Offer, RequestProcedure } from "../../index.ts";
import { Way } from "./counter-page.tsx";

export const offerFields = {
	what: "apa",
	days: "hari",
	service: "layanan",
	end: "tutup",
} as const;

interface OffersPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly rules: readonly RequestProcedure[];
	readonly offers: readonly Offer[];
	readonly services: readonly Service[];
	readonly state: FormState;
	/** For which the form was wrong. */
	readonly tried: string;
}

/** What this office takes in, and within how many working days it promises to be done. */
export const OffersPage = (props: OffersPageProps) => {
	const { view, unit, rules, state } = props;
	const { t } = view;
	const title = t("requests.offers.title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<Way view={view} unit={unit} here={title} />}
					title={title}
					lead={t("requests.offers.lead")}
				/>
			}
		>
			{rules.map((rule) => (
				<OneOffer {...props} rule={rule} />
			))}
		</OfficerLayout>
	);
};

const OneOffer = ({
	view,
	unit,
	rule,
	offers,
	services,
	state,
	tried,
}: OffersPageProps & { readonly rule: RequestProcedure }) => {
	const { t, lang } = view;
	const offer = offers.find(({ procedure }) => procedure === rule.id);
	const shown: FormState =
		tried === rule.id
			? state
			: {
					typed: {
						[offerFields.days]: [
							offer?.promisedDays == null ? "" : String(offer.promisedDays),
						],
						[offerFields.service]: [
							services.find(({ id }) => id === offer?.serviceId)?.slug ?? "",
						],
					},
					problems: [],
				};
	return (
		<Section
			id={rule.id}
			title={say(rule.title, lang)}
			beside={
				<Tag shape={offer ? "disc" : "dotted"} tone={offer ? "ok" : "plain"}>
					{t(offer ? "requests.offers.open" : "requests.offers.closed")}
				</Tag>
			}
		>
			<Form
				view={view}
				action={link(view, "/permohonan/meja/:unit/terima", {
					unit: unit.slug,
				})}
				label={say(rule.title, lang)}
			>
				<Hidden name={offerFields.what} value={rule.id} />
				<Field
					view={view}
					state={shown}
					within={tried === rule.id ? undefined : rule.id}
					name={offerFields.days}
					label={t("requests.offers.days")}
					hint={t("requests.offers.days.hint")}
					width="4"
					inputmode="numeric"
					autocomplete="off"
					optional
				/>
				<Select
					view={view}
					state={shown}
					within={tried === rule.id ? undefined : rule.id}
					name={offerFields.service}
					label={t("requests.offers.service")}
					none={t("requests.offers.service.none")}
					options={services.map(({ slug, name }) => ({
						value: slug,
						label: say(name, lang),
					}))}
					optional
				/>
				<Row>
					<Button kind="outlined">
						{t(offer ? "requests.offers.keep" : "requests.offers.do")}
					</Button>
					{offer && (
						<Button kind="quiet" name={offerFields.end} value="ya">
							{t("requests.offers.end")}
						</Button>
					)}
				</Row>
			</Form>
		</Section>
	);
};
