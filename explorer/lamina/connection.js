// One sentence while the explorer does not answer. Streamlit connects again by itself, and the page goes on.
const LOST = 'Se perdió la conexión con Tejido. La página vuelve sola cuando responda: no hace falta recargarla.'

function watch () {
  const app = document.querySelector('[data-testid=stApp]')
  if (!app || shared.watched === app) return
  shared.watched = app
  const tell = () => {
    const there = document.querySelector('.lost')
    const lost = app.dataset.testConnectionState !== 'CONNECTED'
    if (!lost) there?.remove()
    if (!lost || there) return
    const said = document.createElement('div')
    said.className = 'lost'
    said.setAttribute('role', 'alert')
    said.textContent = LOST
    document.body.append(said)
  }
  new MutationObserver(tell).observe(app, { attributeFilter: ['data-test-connection-state'] })
  tell()
}
