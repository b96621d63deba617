/** So narrow, what stands beside the workspace is a drawer over it. */
const isNarrow = window.matchMedia('(max-width: 1099px)');

function drawerButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('button[data-drawer="panel"]');
}

/** Who opens the demo on a phone sees the story first. An address that says where to look is left as it says. */
if (isNarrow.matches && location.search === '' && drawerButton()?.ariaExpanded === 'false')
  drawerButton()?.click();

// Who goes from the panel to a place wants to see that place.
document.addEventListener('click', ({ target }) => {
  if (!isNarrow.matches || !(target instanceof Element)) return;
  const leaves = target.closest('#panel .desk-deeds a[data-look], #panel .desk-people a[data-look]');
  if (leaves !== null && drawerButton()?.ariaExpanded === 'true') drawerButton()?.click();
});
