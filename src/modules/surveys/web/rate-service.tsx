import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Survey } from "../index.ts";

interface RateServiceProps {
	readonly view: View;
	/** The unit and the service by their words in addresses. */
	readonly unit: string;
	readonly service: string;
	/** Those that are open. */
	readonly surveys: readonly Survey[];
}

/** What is asked after a case has no form here. */
const hasForm = ({ door }: Survey): boolean => door !== "handed";

/** On the page of a service: how was it, and did you get it? The forms know the service already. */
export const RateService = ({
	view,
	unit,
	service,
	surveys,
}: RateServiceProps) => {
	const { t } = view;
	return (
		<Section id="suara" title={t("surveys.rate.title")}>
			<List>
				{surveys.filter(hasForm).map(({ instrument }) => (
					<ListRow
						name={t("surveys.rate.this")}
						href={link(
							view,
							"/survei/:unit/:instrument",
							{ unit, instrument },
							{ layanan: service },
						)}
						says={say(
							instrumentNamed(instrument)?.title ?? { id: instrument },
							view.lang,
						)}
					/>
				))}
				<ListRow
					name={t("surveys.unmet.tell.title")}
					href={link(
						view,
						"/survei/:unit/tidak-terlayani",
						{ unit },
						{ layanan: service },
					)}
					says={t("surveys.rate.unmet.says")}
				/>
			</List>
		</Section>
	);
};
