import type { Service } from "#catalogue";
import { say } from "#kernel/text.ts";
import { decimal, number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Sample, ServiceSample, SurveyResults } from "../../index.ts";
import { rangeOf } from "./how-sure.tsx";
import { untilInWords, untoldInWords } from "./parts-until.ts";

interface ServicesTableProps {
	readonly view: View;
	readonly results: SurveyResults;
	readonly services: readonly Service[];
}

/** Each service beside the number of people that it needs. Their indices are not averaged into that of the unit. */
export const ServicesTable = ({
	view,
	results,
	services,
}: ServicesTableProps) => {
	const { t, lang } = view;
	if (results.services.every(({ serviceId }) => serviceId === null))
		return null;
	const until = results.partsUntil.services;
	const untold = untoldInWords(view, until);
	return (
		<Section id="layanan" title={t("surveys.results.services")}>
			<Meta>{t("surveys.results.services.says")}</Meta>
			<DataTable
				id="tabel-layanan"
				caption={t("surveys.results.services.table")}
				columns={[
					{
						key: "service",
						label: t("surveys.results.service"),
						cell: (row) => nameOf(view, services, row),
					},
					{
						key: "index",
						label: t("surveys.results.index"),
						numeric: true,
						cell: ({ n, index }) =>
							index
								? decimal(lang, index.index)
								: n === 0
									? t("surveys.results.none-yet")
									: untold,
					},
					{
						key: "range",
						label: t("surveys.results.range.short"),
						numeric: true,
						cell: ({ index }) =>
							index?.interval ? rangeOf(view, index.interval) : "–",
					},
					{
						key: "n",
						label: t("surveys.results.people.short"),
						numeric: true,
						cell: ({ n }) => (n === null ? untold : number(lang, n)),
					},
					{
						key: "needed",
						label: t("surveys.results.needed"),
						numeric: true,
						cell: ({ needed }) =>
							needed === null ? "–" : number(lang, needed),
					},
					{
						key: "enough",
						label: t("surveys.results.sample"),
						cell: (row) => <EnoughTag view={view} sample={row} />,
					},
				]}
				rows={results.services}
			/>
			<Meta>{untilInWords(view, until, results.fewest)}</Meta>
			{until !== null && results.services.some(({ n }) => n === null) && (
				<Meta>
					{t("surveys.results.hidden.says", { least: results.fewest })}
				</Meta>
			)}
		</Section>
	);
};

export const nameOf = (
	view: View,
	services: readonly Service[],
	{ serviceId }: Pick<ServiceSample, "serviceId">,
): string => {
	if (serviceId === null) return view.t("surveys.results.no-service");
	const service = services.find(({ id }) => id === serviceId);
	return service
		? say(service.name, view.lang)
		: view.t("surveys.results.former-service");
};

export const EnoughTag = ({
	view,
	sample: { needed, enough },
}: {
	readonly view: View;
	readonly sample: Sample;
}) => {
	const { t } = view;
	if (enough === true)
		return (
			<Tag shape="disc" tone="ok">
				{t("surveys.results.enough.tag")}
			</Tag>
		);
	if (enough === false)
		return (
			<Tag shape="half" tone="warn">
				{t("surveys.results.not-enough.tag")}
			</Tag>
		);
	return (
		<Tag shape="dotted">
			{needed === null
				? t("surveys.results.unknown.tag")
				: t("surveys.results.hidden")}
		</Tag>
	);
};
