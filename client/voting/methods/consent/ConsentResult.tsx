import { stances } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Distribution } from "../../results/Distribution.tsx";
import type { ResultProps } from "../method-screens.ts";

/** How many object, stand aside, or see nothing against it. */
export function ConsentResult(props: ResultProps) {
  const t = useMessages("results");
  const words = useMessages("methods");
  return (
    <>
      <Distribution
        caption={t("whereStand")}
        places={stances.map((stance) => ({ key: stance, words: words(`stance-${stance}`) }))}
        counts={props.result.scores}
      />
      <p>
        {t("howCounted")} {t("how-consent")}
      </p>
    </>
  );
}
