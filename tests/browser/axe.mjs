// Accessibility as axe-core measures it, put into a page once and run as often as wanted.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe cannot decide by itself, and a person has looked at: the rule, where, and why it is well. */
const reviewed = [
  { rule: "color-contrast", within: "svg", why: "text in a drawing: each word stands on one of the tested pairs of colours" },
  { rule: "color-contrast", within: ".steps li", why: "the line between the steps is drawn beside the words, not behind them" },
  { rule: "color-contrast", within: ".timeline li", why: "a ring stands before the words, and the line from ring to ring beside them" },
  { rule: "color-contrast", within: ".scroll td, .scroll th", why: "columns beyond the edge of a small screen, on the same plain ground as the others" },
  { rule: "color-contrast", within: ".tag", why: "a ring stands before the word, and both on one plain ground" },
];

/**
 * What is wrong on a page as it stands, one line each: rule, what it means, where. What axe leaves open counts too,
 * unless it was reviewed.
 */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ values, reviewed }) => {
      const result = await window.axe.run(document, {
        runOnly: { type: "tag", values },
        resultTypes: ["violations", "incomplete"],
      });
      const lines = (found, word, leaveOut) =>
        found.flatMap(({ id, help, nodes }) =>
          nodes
            .filter(({ target }) => !leaveOut(id, document.querySelector(target.join(" "))))
            .map(({ target, failureSummary }) => `${id}: ${word}${help}, at ${target.join(" ")} (${failureSummary.replaceAll(/\s+/g, " ")})`),
        );
      const wasReviewed = (id, element) => reviewed.some(({ rule, within }) => rule === id && element.closest(within) !== null);
      return [...lines(result.violations, "", () => false), ...lines(result.incomplete, "not decided: ", wasReviewed)];
    },
    { values: tags, reviewed },
  );
}
