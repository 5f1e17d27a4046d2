/* Takes the reader's anchor along to where a page has moved; without scripts the page itself leads on, to the top. */
location.replace(document.links[0].href.split("#")[0] + location.hash);
