import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Steps } from "#ui/steps.tsx";
import type { View } from "#ui/view.ts";

/** The four steps of an import, in order. */
const steps = ["file", "columns", "preview", "done"] as const;

interface FrameProps {
	readonly view: View;
	readonly title: string;
	readonly lead?: string | undefined;
	readonly step?: (typeof steps)[number] | undefined;
	readonly form?: FormState | undefined;
	readonly beside?: Content;
	readonly children: Content;
}

/** A page of an import: where one is, and how far it has come. */
export const Frame = ({
	view,
	title,
	lead,
	step,
	form,
	beside,
	children,
}: FrameProps) => (
	<OfficerLayout
		view={view}
		title={title}
		form={form}
		head={
			<PageHead
				above={
					<>
						<Crumbs
							view={view}
							path={[
								{
									name: view.t("imports.title"),
									href: link(view, "/kelola/impor", {}),
								},
								{ name: step ? view.t(`imports.step-${step}`) : title },
							]}
						/>
						{step && (
							<Steps
								view={view}
								now={steps.indexOf(step) + 1}
								of={steps.length}
								name={view.t(`imports.step-${step}`)}
							/>
						)}
					</>
				}
				title={title}
				lead={lead}
				beside={beside}
			/>
		}
	>
		{children}
	</OfficerLayout>
);

/** How the file was read, where that may differ from how it was meant. */
export const Findings = ({
	sentences,
}: {
	readonly sentences: readonly string[];
}) => (
	<>
		{sentences.map((sentence) => (
			<Meta>{sentence}</Meta>
		))}
	</>
);
