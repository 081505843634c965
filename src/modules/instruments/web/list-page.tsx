import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { validInWords } from "./facts-of.tsx";

interface ListPageProps {
	readonly view: View;
	readonly instruments: readonly Instrument[];
}

/** All versions of all instruments, assessments first, each with what is known and checked of it. */
export const InstrumentListPage = ({ view, instruments }: ListPageProps) => (
	<CitizenLayout
		view={view}
		title={view.t("instruments.list-title")}
		head={
			<PageHead
				title={view.t("instruments.list-title")}
				lead={view.t("instruments.list-lead")}
			/>
		}
	>
		<p>
			<a href={link(view, "/instrumen/padanan", {})}>
				{view.t("instruments.crosswalk-link")}
			</a>
		</p>
		{instruments.length === 0 ? (
			<EmptyState title={view.t("instruments.empty")}>
				{view.t("instruments.empty-says")}
			</EmptyState>
		) : (
			(["assessment", "survey"] as const).map((use) => (
				<OfUse
					view={view}
					use={use}
					instruments={instruments.filter((each) => each.use === use)}
				/>
			))
		)}
	</CitizenLayout>
);

const places = { assessment: "penilaian", survey: "survei" } as const;

const OfUse = ({
	view,
	use,
	instruments,
}: ListPageProps & { readonly use: Instrument["use"] }) =>
	instruments.length > 0 && (
		<Section id={places[use]} title={view.t(`instruments.list-${use}`)}>
			<List>
				{instruments.map((instrument) => (
					<ListRow
						name={say(instrument.title, view.lang)}
						href={link(view, "/instrumen/:id", { id: instrument.id })}
						says={[
							view.t("instruments.list-valid", {
								days: validInWords(view, instrument),
							}),
							view.t(
								`instruments.list-complete-${instrument.complete ? "yes" : "no"}`,
							),
						].join(" ")}
						end={
							instrument.verified ? (
								<Tag shape="disc" tone="ok">
									{view.t("instruments.list-verified")}
								</Tag>
							) : (
								<UnverifiedTag view={view} />
							)
						}
					/>
				))}
			</List>
		</Section>
	);
