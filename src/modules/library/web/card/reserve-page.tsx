import type { FormState } from "#kernel/form.ts";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { CardFields } from "./card-page.tsx";

interface ReservePageProps {
	readonly view: View;
	readonly title: string;
	readonly recordId: string;
	/** Members who wait already. */
	readonly waiting: number;
	/** A copy is on the shelf now. */
	readonly onShelf: boolean;
	/** A card was opened in this browser. */
	readonly open: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** A title is reserved with card and PIN, and with nothing else. */
export const ReservePage = ({
	view,
	title,
	recordId,
	waiting,
	onShelf,
	open,
	state,
	once,
}: ReservePageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("library.reserve.title", { title })}
			form={state}
			unlisted
		>
			<PageHead
				title={t("library.reserve.title", { title })}
				lead={
					onShelf && waiting === 0
						? t("library.reserve.on-shelf")
						: t("library.reserve.queue", { n: waiting })
				}
			/>
			<Form
				view={view}
				action={link(view, "/perpustakaan/pesan/:record", { record: recordId })}
				once={open ? once : undefined}
				shared
			>
				{!open && <CardFields view={view} state={state} />}
				<div>
					<Button>{t("library.reserve.do")}</Button>
				</div>
			</Form>
			<Meta>{t("library.reserve.privacy")}</Meta>
			{!open && (
				<Section id="belum" title={t("library.card.none")}>
					<p>{t("library.card.none.says")}</p>
				</Section>
			)}
		</CitizenLayout>
	);
};

interface ReserveButtonProps {
	readonly view: View;
	readonly recordId: string;
	/** For those who hear only the buttons of a page. */
	readonly title: string;
}

/** The way from the page of a record to its reservation. */
export const ReserveButton = ({
	view,
	recordId,
	title,
}: ReserveButtonProps) => (
	<LinkButton
		href={link(view, "/perpustakaan/pesan/:record", { record: recordId })}
		kind="outlined"
	>
		{view.t("library.reserve.button", { title })}
	</LinkButton>
);
